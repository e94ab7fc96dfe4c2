import asyncio

lock = asyncio.Lock()
async def work(n):
    async with lock:
        print("in", n)
        await asyncio.sleep(0.05)
        print("out", n)

async def main():
    await asyncio.gather(*(work(n) for n in range(3)))

asyncio.run(main())
# expect: in 0
# expect: out 0
# expect: in 1
# expect: out 1
# expect: in 2
# expect: out 2
# time: 0.15s
