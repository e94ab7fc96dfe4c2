import asyncio

async def work(): pass
async def main():
    group = asyncio.TaskGroup()
    coro = work()
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error).split(" has ")[-1])
    async with group:
        pass
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error).split("> ")[-1])
    coro.close()

asyncio.run(main())
# expect: not been entered
# expect: is finished
