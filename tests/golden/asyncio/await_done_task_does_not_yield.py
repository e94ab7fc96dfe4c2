import asyncio

async def work(): return 1
async def other(): print("other ran")
async def main():
    task = asyncio.create_task(work())
    await task
    asyncio.create_task(other())
    await task
    print("no switch")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: no switch
# expect: other ran
