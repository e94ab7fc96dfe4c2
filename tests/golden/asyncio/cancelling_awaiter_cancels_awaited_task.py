import asyncio

async def inner():
    try:
        await asyncio.sleep(1)
    finally:
        print("inner ends")

async def outer(task):
    await task

async def main():
    i = asyncio.create_task(inner())
    o = asyncio.create_task(outer(i))
    await asyncio.sleep(0.05)
    o.cancel()
    await asyncio.wait([o, i])
    print(i.cancelled(), o.cancelled())

asyncio.run(main())
# expect: inner ends
# expect: True True
