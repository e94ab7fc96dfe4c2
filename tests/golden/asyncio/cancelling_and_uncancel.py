import asyncio

async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(task.cancelling(), task.uncancel(), task.cancelling())

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel(); task.cancel()
    await task

asyncio.run(main())  # expect: 2 1 1
