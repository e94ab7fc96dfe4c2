import asyncio

async def main():
    try:
        async with asyncio.timeout(0.05):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(2)
            except TimeoutError:
                print("inner (wrong)")
    except TimeoutError:
        print("outer")

asyncio.run(main())  # expect: outer
