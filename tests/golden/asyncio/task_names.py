import asyncio

async def work():
    print(asyncio.current_task().get_name())

async def main():
    print(asyncio.current_task().get_name())
    await asyncio.create_task(work())
    await asyncio.create_task(work(), name="custom")
    t = asyncio.create_task(work())
    t.set_name("renamed")
    await t

asyncio.run(main())
# expect: Task-1
# expect: Task-2
# expect: custom
# expect: renamed
