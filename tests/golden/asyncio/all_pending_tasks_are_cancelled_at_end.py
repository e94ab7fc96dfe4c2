import asyncio

async def background(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append(n)
        raise

log = []
async def main():
    tasks = [asyncio.create_task(background(n)) for n in range(3)]
    await asyncio.sleep(0)

asyncio.run(main())
print(sorted(log))  # expect: [0, 1, 2]
