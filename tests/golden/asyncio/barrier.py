import asyncio

async def main():
    barrier = asyncio.Barrier(3)
    async def work(n):
        await asyncio.sleep(n * 0.05)
        print("arrives", n)
        position = await barrier.wait()
        return position
    print(sorted(await asyncio.gather(*(work(n) for n in range(3)))))

asyncio.run(main())
# expect: arrives 0
# expect: arrives 1
# expect: arrives 2
# expect: [0, 1, 2]
