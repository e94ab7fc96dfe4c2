import asyncio

async def work(): return "coroutine"
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.05, future.set_result, "future")
    print(await asyncio.gather(work(), future))

asyncio.run(main())  # expect: ['coroutine', 'future']
