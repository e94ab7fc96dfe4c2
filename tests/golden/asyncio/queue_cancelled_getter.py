import asyncio

async def main():
    queue = asyncio.Queue()
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.wait([getter])
    queue.put_nowait("x")
    print(queue.qsize(), await queue.get())

asyncio.run(main())  # expect: 1 x
