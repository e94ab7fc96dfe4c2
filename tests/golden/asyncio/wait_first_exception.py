import asyncio

async def bad():
    await asyncio.sleep(0.05)
    raise ValueError

async def main():
    tasks = [asyncio.create_task(bad()), asyncio.create_task(asyncio.sleep(1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), repr(tasks[0].exception()))

asyncio.run(main())  # expect: 1 1 ValueError()
