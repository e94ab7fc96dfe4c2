import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.25)
    print(0.25 <= loop.time() - start < 1)

asyncio.run(main())  # expect: True
# time: 0.25s
