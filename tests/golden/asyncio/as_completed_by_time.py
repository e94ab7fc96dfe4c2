import asyncio

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    for next_done in asyncio.as_completed([work(0.06), work(0.02), work(0.04)]):
        print(await next_done)

asyncio.run(main())
# expect: 0.02
# expect: 0.04
# expect: 0.06
# time: 0.06s
