import asyncio

async def work(): return 3
async def main():
    task = asyncio.ensure_future(work())
    print(type(task).__name__, asyncio.ensure_future(task) is task, await task)
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)

asyncio.run(main())
# expect: Task True 3
# expect: An asyncio.Future, a coroutine or an awaitable is required
