import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start, semaphore, log = loop.time(), asyncio.Semaphore(2), []
    async def work(n):
        async with semaphore:
            log.append((n, round(loop.time() - start, 1)))
            await asyncio.sleep(0.1)
    await asyncio.gather(*(work(n) for n in range(5)))
    print(log)

asyncio.run(main())  # expect: [(0, 0.0), (1, 0.0), (2, 0.1), (3, 0.1), (4, 0.2)]
# time: 0.3s
