import asyncio

class C:
    async def method(self): return "method"
    @staticmethod
    async def static(): return "static"
    @classmethod
    async def cls(cls): return cls.__name__

async def main():
    f = lambda: C().method()
    print(await f(), await C.static(), await C.cls())

asyncio.run(main())  # expect: method static C
