import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.05)
    print(0.05 <= loop.time() - start < 0.2)

asyncio.run(main())  # expect: True
# time: 0.05s
