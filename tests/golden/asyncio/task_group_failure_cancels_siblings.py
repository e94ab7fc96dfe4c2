import asyncio

async def bad():
    await asyncio.sleep(0.05)
    raise ValueError("bad")

async def sibling():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("sibling cancelled")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            group.create_task(sibling())
    except* ValueError as errors:
        print(errors.exceptions)

asyncio.run(main())
# expect: sibling cancelled
# expect: (ValueError('bad'),)
# time: 0.05s
