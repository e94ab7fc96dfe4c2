import asyncio

async def work(): pass
async def main():
    coro = work()
    for args in (([],), ([coro],), (coro,)):
        try:
            await asyncio.wait(*args)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    coro.close()

asyncio.run(main())
# expect: ValueError Set of Tasks/Futures is empty.
# expect: TypeError Passing coroutines is forbidden, use tasks explicitly.
# expect: TypeError expect a list of futures, not coroutine
