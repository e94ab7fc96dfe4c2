import asyncio

async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "too late but here"

async def main():
    try:
        print(await asyncio.wait_for(stubborn(), 0.05))
    except TimeoutError as error:
        print(repr(error))

asyncio.run(main())  # expect: too late but here
