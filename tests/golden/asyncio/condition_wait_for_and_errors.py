import asyncio

async def main():
    condition = asyncio.Condition()
    items = []
    async def add():
        async with condition:
            items.append(1)
            condition.notify()
    task = asyncio.create_task(add())
    async with condition:
        print(await condition.wait_for(lambda: len(items)))
    for f in (condition.notify, condition.notify_all):
        try:
            f()
        except RuntimeError as error:
            print(error)
    await task

asyncio.run(main())
# expect: 1
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
