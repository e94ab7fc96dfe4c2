import asyncio

class C:
    @property
    async def value(self): return 5
    async def __call__(self, n): return n + 1

async def main():
    print(await C().value, await C()(1))

asyncio.run(main())  # expect: 5 2
