import asyncio

async def leaf(n):
    await asyncio.sleep(0.05)
    return n

async def branch(n):
    return sum(await asyncio.gather(*(leaf(i) for i in range(n))))

async def main():
    print(await asyncio.gather(branch(2), branch(3)))

asyncio.run(main())  # expect: [1, 3]
# time: 0.05s
