import asyncio

async def main():
    asyncio.current_task().cancel()
    print("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("now cancelled")

asyncio.run(main())
# expect: still running
# expect: now cancelled
