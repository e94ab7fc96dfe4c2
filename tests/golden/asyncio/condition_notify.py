import asyncio

async def waiter(condition, n):
    async with condition:
        await condition.wait()
        print("woken", n)

async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, n)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    await asyncio.sleep(0.05)
    print("rest")
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: woken 0
# expect: rest
# expect: woken 1
# expect: woken 2
