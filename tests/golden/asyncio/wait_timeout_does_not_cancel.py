import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(0.25, "late"))
    done, pending = await asyncio.wait([task], timeout=0.05)
    print(done, len(pending), task.cancelled())
    print(await task)

asyncio.run(main())
# expect: set() 1 False
# expect: late
