import asyncio
import threading

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Timer(0.1, loop.call_soon_threadsafe, (future.set_result, "from thread")).start()
    print(await future)

asyncio.run(main())  # expect: from thread
# time: 0.10s
