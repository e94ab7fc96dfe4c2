import asyncio
import time

async def main():
    start = time.monotonic()
    for _ in range(3):
        await asyncio.sleep(0.1)
    print(0.3 <= time.monotonic() - start < 1.5)

asyncio.run(main())  # expect: True
# time: 0.30s
