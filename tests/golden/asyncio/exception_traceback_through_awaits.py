import asyncio
import traceback

async def inner():
    raise ValueError("deep")
async def outer():
    await inner()
async def main():
    try:
        await outer()
    except ValueError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])

asyncio.run(main())  # expect: ['main', 'outer', 'inner']
