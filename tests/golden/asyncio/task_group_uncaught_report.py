import asyncio

async def bad(): raise ValueError("bad")
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(bad())

try:
    asyncio.run(main())
except ExceptionGroup as group:
    print(group, group.exceptions)  # expect: unhandled errors in a TaskGroup (1 sub-exception) (ValueError('bad'),)
