import asyncio

async def work(lock, n):
    async with lock:
        print("got", n)

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b = asyncio.create_task(work(lock, "a")), asyncio.create_task(work(lock, "b"))
    await asyncio.sleep(0)
    a.cancel()
    lock.release()
    await asyncio.gather(a, b, return_exceptions=True)
    print(lock.locked())

asyncio.run(main())
# expect: got b
# expect: False
