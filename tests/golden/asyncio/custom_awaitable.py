import asyncio

class Ready:
    def __await__(self):
        return iter(())

class Answer:
    def __await__(self):
        yield
        return 42

async def main():
    print(await Ready(), await Answer())

asyncio.run(main())  # expect: None 42
