import asyncio

async def quick(): return "quick"
async def other(): print("other")
async def main():
    task = asyncio.create_task(other())
    print(await quick())
    await task

asyncio.run(main())
# expect: quick
# expect: other
