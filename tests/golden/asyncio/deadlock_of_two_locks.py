import asyncio

async def work(first, second):
    async with first:
        await asyncio.sleep(0)
        async with second:
            print("never")

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(work(a, b), work(b, a))

asyncio.run(main())
# not cpython: it hangs there
# deadlock: deadlock
