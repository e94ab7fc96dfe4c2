import asyncio

async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("closed")

async def main():
    async for x in gen():
        print(x)
        break
    await asyncio.sleep(0)
    print("after loop")

asyncio.run(main())
# expect: 1
# expect: after loop
# expect: closed
