import asyncio

async def produce(queue):
    for i in range(3):
        await queue.put(i)
        print("put", i)
    await queue.put(None)

async def consume(queue):
    while (item := await queue.get()) is not None:
        print("got", item)

async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))

asyncio.run(main())
# expect: put 0
# expect: got 0
# expect: put 1
# expect: got 1
# expect: put 2
# expect: got 2
