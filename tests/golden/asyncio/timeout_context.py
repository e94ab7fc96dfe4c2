import asyncio

async def main():
    try:
        async with asyncio.timeout(0.1) as cm:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out", cm.expired())
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0)
    print(cm.expired())

asyncio.run(main())
# expect: timed out True
# expect: False
# time: 0.10s
