import asyncio

async def bad(n):
    raise ValueError(n)

async def main():
    try:
        await asyncio.gather(bad(1), bad(2))
    except ValueError as error:
        print("first", error)

asyncio.run(main())
# expect: first 1
# stderr:
