import asyncio
import sys

async def work():
    sys.exit(4)

async def main():
    asyncio.create_task(work())
    await asyncio.sleep(1)

asyncio.run(main())
# exit: 4
