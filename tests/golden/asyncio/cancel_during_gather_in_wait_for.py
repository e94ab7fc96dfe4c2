import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise

async def main():
    try:
        await asyncio.wait_for(asyncio.gather(child(1), child(2)), 0.05)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
# expect: cancelled 1
# expect: cancelled 2
# expect: timeout
