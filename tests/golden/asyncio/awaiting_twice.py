import asyncio

async def work(): return 1
async def main():
    coro = work()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)

asyncio.run(main())
# expect: 1
# expect: cannot reuse already awaited coroutine
