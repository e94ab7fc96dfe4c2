import asyncio

async def consumer(name, queue, out):
    while (item := await queue.get()) is not None:
        out.append((name, item))
        await asyncio.sleep(0.05)

async def main():
    queue, out = asyncio.Queue(), []
    consumers = [asyncio.create_task(consumer(n, queue, out)) for n in "ab"]
    for i in range(6):
        await queue.put(i)
    for _ in consumers:
        await queue.put(None)
    await asyncio.gather(*consumers)
    print(out)

asyncio.run(main())  # expect: [('a', 0), ('b', 1), ('a', 2), ('b', 3), ('a', 4), ('b', 5)]
