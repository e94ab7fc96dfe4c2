import asyncio

async def work():
    print("never started")

async def main():
    try:
        await asyncio.wait_for(work(), 0)
    except TimeoutError:
        print("timeout at once")
    future = asyncio.get_running_loop().create_future()
    future.set_result("ready")
    print(await asyncio.wait_for(future, 0))

asyncio.run(main())
# expect: timeout at once
# expect: ready
