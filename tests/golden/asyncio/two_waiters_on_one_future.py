import asyncio

async def waiter(future, n):
    print(n, await future)

async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(future, n)) for n in range(2)]
    await asyncio.sleep(0)
    future.set_result("shared")
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: 0 shared
# expect: 1 shared
