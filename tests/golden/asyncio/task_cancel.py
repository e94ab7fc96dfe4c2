import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled inside")
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.05)
    print(task.cancel(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), task.done(), task.cancel())

asyncio.run(main())
# expect: True False
# expect: cancelled inside
# expect: CancelledError() True True False
# time: 0.05s
