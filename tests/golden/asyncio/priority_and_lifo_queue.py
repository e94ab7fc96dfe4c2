import asyncio

async def main():
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = kind()
        for n in (2, 3, 1):
            await queue.put(n)
        print([await queue.get() for _ in range(3)])

asyncio.run(main())
# expect: [1, 2, 3]
# expect: [1, 3, 2]
