import asyncio

async def work(): return 5
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work()), loop.is_running(), loop.is_closed())  # expect: 5 False False
loop.close()
print(loop.is_closed())  # expect: True
coro = work()
try:
    loop.run_until_complete(coro)
except RuntimeError as error:
    print(error)  # expect: Event loop is closed
coro.close()
