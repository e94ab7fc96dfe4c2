import asyncio
import time

async def blocking():
    time.sleep(0.25)
    print("blocked")

async def other():
    await asyncio.sleep(0.05)
    print("other")

async def main():
    await asyncio.gather(other(), blocking())

asyncio.run(main())
# expect: blocked
# expect: other
# time: 0.25s
