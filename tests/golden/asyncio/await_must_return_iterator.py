import asyncio

class Bad:
    def __await__(self):
        return 5

async def main():
    try:
        await Bad()
    except TypeError as error:
        print(error)

asyncio.run(main())  # expect: __await__() returned non-iterator of type 'int'
