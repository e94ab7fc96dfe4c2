import asyncio

log = []
async def work(name):
    for i in range(2):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(*(work(c) for c in "abc"))

asyncio.run(main())
print(log)  # expect: ['a0', 'b0', 'c0', 'a1', 'b1', 'c1']
