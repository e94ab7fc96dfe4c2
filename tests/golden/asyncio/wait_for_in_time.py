import asyncio

async def work():
    await asyncio.sleep(0.05)
    return "result"

async def main():
    print(await asyncio.wait_for(work(), timeout=1), await asyncio.wait_for(work(), None))

asyncio.run(main())  # expect: result result
# time: 0.10s
