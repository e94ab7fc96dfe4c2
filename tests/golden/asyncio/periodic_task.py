import asyncio

async def every(seconds, f):
    while True:
        f()
        await asyncio.sleep(seconds)

async def main():
    ticks = []
    task = asyncio.create_task(every(0.25, lambda: ticks.append(1)))
    await asyncio.sleep(0.6)
    task.cancel()
    print(len(ticks))

asyncio.run(main())  # expect: 3
# time: 0.60s
