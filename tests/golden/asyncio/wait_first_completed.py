import asyncio

async def main():
    fast = asyncio.create_task(asyncio.sleep(0.05, "fast"))
    slow = asyncio.create_task(asyncio.sleep(2.5, "slow"))
    done, pending = await asyncio.wait([fast, slow], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], pending == {slow})
    slow.cancel()

asyncio.run(main())  # expect: ['fast'] True
# time: 0.05s
