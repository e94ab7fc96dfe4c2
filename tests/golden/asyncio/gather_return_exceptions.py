import asyncio

async def bad(): raise KeyError("k")
async def good(): return 1
async def main():
    print(await asyncio.gather(good(), bad(), good(), return_exceptions=True))

asyncio.run(main())  # expect: [1, KeyError('k'), 1]
