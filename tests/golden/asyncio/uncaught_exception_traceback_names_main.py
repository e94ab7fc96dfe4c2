import asyncio

async def main():
    await asyncio.sleep(0)
    return {}["k"]

asyncio.run(main())
# raises: KeyError: 'k'
