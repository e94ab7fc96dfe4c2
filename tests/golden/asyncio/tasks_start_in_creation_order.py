import asyncio

async def work(n):
    print("start", n)
    await asyncio.sleep(0)
    print("end", n)

async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    for t in tasks:
        await t

asyncio.run(main())
# expect: start 0
# expect: start 1
# expect: start 2
# expect: end 0
# expect: end 1
# expect: end 2
