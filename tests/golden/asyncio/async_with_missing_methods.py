import asyncio

async def main():
    try:
        async with open:
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
# expect: 'builtin_function_or_method' object does not support the asynchronous context manager protocol
