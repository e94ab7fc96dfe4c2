import asyncio

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    tasks = [asyncio.create_task(work(n)) for n in (0.1, 0.05)]
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.result() for t in done), pending)

asyncio.run(main())  # expect: [0.05, 0.1] set()
