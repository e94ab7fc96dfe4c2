import asyncio

async def main():
    print(await asyncio.sleep(0.05, "result"), await asyncio.sleep(0), await asyncio.sleep(-1, "negative"))

asyncio.run(main())  # expect: result None negative
# time: 0.05s
