import asyncio

async def background():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.1)

async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.15)
    print("main ends")

asyncio.run(main())
# expect: tick 0
# expect: tick 1
# expect: main ends
# time: 0.15s
