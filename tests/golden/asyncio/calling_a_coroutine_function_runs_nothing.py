import asyncio

async def work():
    print("running")

coro = work()
print(type(coro).__name__, asyncio.iscoroutine(coro), asyncio.iscoroutinefunction(work))
# expect: coroutine True True
coro.close()
