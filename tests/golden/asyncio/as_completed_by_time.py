import asyncio

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    for next_done in asyncio.as_completed([work(0.3), work(0.1), work(0.2)]):
        print(await next_done)

asyncio.run(main())
# expect: 0.1
# expect: 0.2
# expect: 0.3
# time: 0.30s
