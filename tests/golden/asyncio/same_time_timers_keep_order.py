import asyncio

async def say(n):
    await asyncio.sleep(0.1)
    print(n)

async def main():
    await asyncio.gather(*(say(n) for n in range(5)))

asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# time: 0.10s
