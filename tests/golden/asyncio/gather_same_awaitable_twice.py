import asyncio

async def work():
    print("once")
    return 5

async def main():
    task = asyncio.create_task(work())
    print(await asyncio.gather(task, task))

asyncio.run(main())
# expect: once
# expect: [5, 5]
