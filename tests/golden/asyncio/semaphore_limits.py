import asyncio

async def main():
    semaphore = asyncio.Semaphore(2)
    running = peak = 0
    async def work():
        nonlocal running, peak
        async with semaphore:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0.05)
            running -= 1
    await asyncio.gather(*(work() for _ in range(6)))
    print(peak, semaphore.locked())

asyncio.run(main())  # expect: 2 False
# time: 0.15s
