import asyncio

async def fetch(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print("cancelled", name)
        raise

async def main():
    tasks = [asyncio.create_task(fetch(n, d)) for n, d in (("a", 0.25), ("b", 0.05))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for t in pending:
        t.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print(done.pop().result())

asyncio.run(main())
# expect: cancelled a
# expect: b
# time: 0.05s
