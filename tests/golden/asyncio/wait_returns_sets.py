import asyncio

async def main():
    tasks = {asyncio.create_task(asyncio.sleep(0, n)) for n in range(3)}
    done, pending = await asyncio.wait(tasks)
    print(type(done).__name__, type(pending).__name__, sorted(t.result() for t in done))

asyncio.run(main())  # expect: set set [0, 1, 2]
