import asyncio
import re

async def main():
    queue = asyncio.Queue(3)
    queue.put_nowait("x")
    print(re.sub("0x[0-9a-f]+", "ADDR", repr(queue)))

asyncio.run(main())  # expect: <Queue at ADDR maxsize=3 _queue=['x'] tasks=1>
