import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)

async def main():
    async with resource("a") as a, resource("b") as b:
        print(a, b)

asyncio.run(main())
# expect: open a
# expect: open b
# expect: a b
# expect: close b
# expect: close a
