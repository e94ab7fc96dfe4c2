import asyncio

async def work():
    print("step 1")
    await asyncio.sleep(0)
    print("step 2 (never)")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print("cancel asked")
    await asyncio.sleep(0)
    print(task.done())
    await asyncio.sleep(0)
    print(task.cancelled())

asyncio.run(main())
# expect: step 1
# expect: cancel asked
# expect: True
# expect: True
