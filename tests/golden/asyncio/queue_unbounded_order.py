import asyncio

async def produce(queue):
    for i in range(3):
        await queue.put(i)
        print("put", i)

async def consume(queue):
    for _ in range(3):
        print("got", await queue.get())

async def main():
    queue = asyncio.Queue()
    await asyncio.gather(consume(queue), produce(queue))

asyncio.run(main())
# expect: put 0
# expect: put 1
# expect: put 2
# expect: got 0
# expect: got 1
# expect: got 2
