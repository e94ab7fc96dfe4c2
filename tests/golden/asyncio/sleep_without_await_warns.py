import asyncio

async def main():
    asyncio.sleep(1)
    print("no wait")

asyncio.run(main())  # expect: no wait
# time: 0.00s
