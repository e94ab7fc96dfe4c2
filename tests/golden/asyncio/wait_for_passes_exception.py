import asyncio

async def bad(): raise KeyError("k")
async def main():
    try:
        await asyncio.wait_for(bad(), 1)
    except KeyError as error:
        print(repr(error))

asyncio.run(main())  # expect: KeyError('k')
