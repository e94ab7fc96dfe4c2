import asyncio

async def work(n):
    await asyncio.sleep(n)
    print("done", n)
    return n

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (0.02, 0.01)]
        print("body ends")
    print([t.result() for t in tasks])

asyncio.run(main())
# expect: body ends
# expect: done 0.01
# expect: done 0.02
# expect: [0.02, 0.01]
# time: 0.02s
