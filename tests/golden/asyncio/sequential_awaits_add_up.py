import asyncio
import time

async def main():
    start = time.monotonic()
    for _ in range(3):
        await asyncio.sleep(0.02)
    print(0.06 <= time.monotonic() - start < 0.3)

asyncio.run(main())  # expect: True
# time: 0.06s
