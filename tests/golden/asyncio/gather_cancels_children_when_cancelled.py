import asyncio

async def child(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("child cancelled", n)
        raise

async def main():
    group = asyncio.gather(child(1), child(2))
    await asyncio.sleep(0.05)
    print(group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("gather cancelled")

asyncio.run(main())
# expect: True
# expect: child cancelled 1
# expect: child cancelled 2
# expect: gather cancelled
