import asyncio

async def work(n):
    await asyncio.sleep(0.25 - n * 0.05)
    return n

async def main():
    print(await asyncio.gather(work(1), work(2), work(3)), await asyncio.gather())

asyncio.run(main())  # expect: [1, 2, 3] []
