import asyncio

async def double(n):
    await asyncio.sleep(0)
    return n * 2

async def main():
    print([await double(n) for n in range(3)], {await double(1)}, sum([await double(n) for n in (1, 2)]))
    gen = (await double(n) for n in range(2))
    print(type(gen).__name__, [x async for x in gen])

asyncio.run(main())
# expect: [0, 2, 4] {2} 6
# expect: async_generator [0, 2]
