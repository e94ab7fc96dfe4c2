import asyncio

async def work(lock, n):
    async with lock:
        print(n)

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(work(lock, n)) for n in range(4)]
    await asyncio.sleep(0)
    lock.release()
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
