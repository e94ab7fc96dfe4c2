import asyncio

class Held:
    def __del__(self):
        print("gone")

async def hold(held):
    await asyncio.sleep(0.1)
    print("task ends")

def begin():
    asyncio.get_running_loop().create_task(hold(Held()))

async def main():
    begin()
    await asyncio.sleep(0.05)
    print("main goes on")
    await asyncio.sleep(0.15)

asyncio.run(main())
# expect: main goes on
# expect: task ends
# expect: gone
