import asyncio

async def work(n):
    await asyncio.sleep(0.05 * n)
    return n

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
tasks = [loop.create_task(work(n)) for n in (2, 1)]
print(loop.run_until_complete(asyncio.gather(*tasks)))  # expect: [2, 1]
loop.close()
