import asyncio

async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    await queue.join()

asyncio.run(main())
# not cpython: it hangs there
# deadlock: deadlock
