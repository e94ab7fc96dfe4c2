import asyncio

async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.05)
        print("worked", item)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for i in range(3):
        queue.put_nowait(i)
    task = asyncio.create_task(worker(queue))
    await queue.join()
    task.cancel()
    print("joined")
    try:
        queue.task_done()
    except ValueError as error:
        print(error)

asyncio.run(main())
# expect: worked 0
# expect: worked 1
# expect: worked 2
# expect: joined
# expect: task_done() called too many times
# time: 0.15s
