import asyncio

counter = 0
async def unsafe():
    global counter
    value = counter
    await asyncio.sleep(0)
    counter = value + 1

async def main():
    await asyncio.gather(*(unsafe() for _ in range(10)))

asyncio.run(main())
print(counter)  # expect: 1
