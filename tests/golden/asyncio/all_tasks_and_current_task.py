import asyncio

async def work():
    await asyncio.sleep(0.05)

async def main():
    task = asyncio.create_task(work(), name="child")
    print(sorted(t.get_name() for t in asyncio.all_tasks()) == ["Task-1", "child"], asyncio.current_task() in asyncio.all_tasks())
    await task
    print(len(asyncio.all_tasks()))

asyncio.run(main())
# expect: True True
# expect: 1
