import asyncio

async def main():
    try:
        asyncio.create_task(5)
    except TypeError as error:
        print(error)
    future = asyncio.get_running_loop().create_future()
    try:
        asyncio.create_task(future)
    except TypeError as error:
        print(str(error).split(",")[0])

asyncio.run(main())
# expect: a coroutine was expected, got 5
# expect: a coroutine was expected
