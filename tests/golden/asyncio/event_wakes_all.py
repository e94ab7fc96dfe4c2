import asyncio

async def waiter(event, n):
    print("waiting", n, await event.wait())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in range(2)]
    await asyncio.sleep(0)
    print(event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())

asyncio.run(main())
# expect: False
# expect: waiting 0 True
# expect: waiting 1 True
# expect: False
