import asyncio

async def child(): print("child")
async def parent(group):
    group.create_task(child())
    print("parent")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(parent(group))
    print("end")

asyncio.run(main())
# expect: parent
# expect: child
# expect: end
