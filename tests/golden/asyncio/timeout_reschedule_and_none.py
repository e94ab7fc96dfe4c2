import asyncio

async def main():
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 1)
        print(cm.when() is not None)
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.05):
            await asyncio.sleep(1)
    except TimeoutError:
        print("late")

asyncio.run(main())
# expect: None
# expect: True
# expect: late
