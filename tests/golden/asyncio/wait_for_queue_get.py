import asyncio

async def main():
    queue = asyncio.Queue()
    try:
        await asyncio.wait_for(queue.get(), 0.05)
    except TimeoutError:
        print("nothing came")
    asyncio.get_running_loop().call_later(0.05, queue.put_nowait, "item")
    print(await asyncio.wait_for(queue.get(), 1))

asyncio.run(main())
# expect: nothing came
# expect: item
# time: 0.10s
