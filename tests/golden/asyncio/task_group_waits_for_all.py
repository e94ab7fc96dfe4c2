import asyncio

async def work(n):
    await asyncio.sleep(n)
    print("done", n)
    return n

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (0.1, 0.05)]
        print("body ends")
    print([t.result() for t in tasks])

asyncio.run(main())
# expect: body ends
# expect: done 0.05
# expect: done 0.1
# expect: [0.1, 0.05]
# time: 0.10s
