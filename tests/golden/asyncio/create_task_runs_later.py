import asyncio

async def work():
    print("task")

async def main():
    task = asyncio.create_task(work())
    print("created")
    await task
    print("awaited")

asyncio.run(main())
# expect: created
# expect: task
# expect: awaited
