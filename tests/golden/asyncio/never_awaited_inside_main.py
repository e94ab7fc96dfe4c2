import asyncio

async def work(): pass

async def main():
    work()
    print("after")

asyncio.run(main())
# expect: after
# stderr: never_awaited_inside_main.py:6: RuntimeWarning: coroutine 'work' was never awaited
# stderr:   work()
# stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
