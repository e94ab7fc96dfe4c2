import asyncio
import threading

async def work(n):
    await asyncio.sleep(0.05)
    return n * 2

async def main():
    loop = asyncio.get_running_loop()
    def thread():
        print(asyncio.run_coroutine_threadsafe(work(21), loop).result())
    await asyncio.to_thread(thread)

asyncio.run(main())
# expect: 42
