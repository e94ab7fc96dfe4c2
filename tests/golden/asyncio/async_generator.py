import asyncio

async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def main():
    async for i in count(3):
        print(i)
    print([x async for x in count(3) if x], {x: await asyncio.sleep(0, x * 2) async for x in count(2)})

asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: [1, 2] {0: 0, 1: 2}
