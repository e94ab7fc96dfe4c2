import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, "ready")
    print(future.done(), future)
    print(await future, future.done(), future)

asyncio.run(main())
# expect: False <Future pending>
# expect: ready True <Future finished result='ready'>
# time: 0.10s
