import asyncio

async def work():
    raise StopIteration("x")

async def main():
    try:
        await work()
    except RuntimeError as error:
        print(error)

asyncio.run(main())  # expect: coroutine raised StopIteration
