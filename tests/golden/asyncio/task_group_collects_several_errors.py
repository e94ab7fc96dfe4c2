import asyncio

async def bad(kind):
    raise kind("x")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(ValueError))
            group.create_task(bad(KeyError))
    except ExceptionGroup as group:
        print(repr(group))

asyncio.run(main())  # expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('x'), KeyError('x')])
