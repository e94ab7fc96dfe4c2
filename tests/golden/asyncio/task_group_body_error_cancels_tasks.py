import asyncio

async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print("task ends")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0)
            raise KeyError("body")
    except ExceptionGroup as errors:
        print(repr(errors))

asyncio.run(main())
# expect: task ends
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('body')])
