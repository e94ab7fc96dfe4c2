import asyncio

async def main():
    try:
        async for x in [1, 2]:
            pass
    except TypeError as error:
        print(error)
    async def agen(): yield 1
    try:
        for x in agen():
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async_generator' object is not iterable
