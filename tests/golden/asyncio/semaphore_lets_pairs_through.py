import asyncio

async def main():
    semaphore, log = asyncio.Semaphore(2), []
    async def work(n):
        async with semaphore:
            log.append(n)
            await asyncio.sleep(0.1)
    await asyncio.gather(*(work(n) for n in range(5)))
    print(log)

asyncio.run(main())  # expect: [0, 1, 2, 3, 4]
# time: 0.3s
