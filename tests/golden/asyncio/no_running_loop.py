import asyncio

try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)  # expect: no running event loop
async def work(): pass
coro = work()
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)  # expect: no running event loop
coro.close()
