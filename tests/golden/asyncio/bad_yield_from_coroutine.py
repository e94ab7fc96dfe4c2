import asyncio

class Bad:
    def __await__(self):
        yield 5

async def main():
    await Bad()

try:
    asyncio.run(main())
except RuntimeError as error:
    print(str(error).split("Task got ")[-1])  # expect: bad yield: 5
