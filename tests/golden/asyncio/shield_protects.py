import asyncio

async def work():
    await asyncio.sleep(0.4)
    print("work finished")

async def main():
    task = asyncio.create_task(work())
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(task), 0.05))
    try:
        await outer
    except TimeoutError:
        print("timed out", task.cancelled())
    await task

asyncio.run(main())
# expect: timed out False
# expect: work finished
