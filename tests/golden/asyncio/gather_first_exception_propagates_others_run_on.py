import asyncio

async def bad():
    await asyncio.sleep(0.05)
    raise ValueError("bad")

async def good():
    await asyncio.sleep(0.15)
    print("good finished")

async def main():
    try:
        await asyncio.gather(bad(), good())
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.25)

asyncio.run(main())
# expect: caught bad
# expect: good finished
