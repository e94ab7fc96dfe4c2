import asyncio
from concurrent.futures import Future

async def main():
    f = Future()
    asyncio.get_running_loop().call_later(0.05, f.set_result, "wrapped")
    print(await asyncio.wrap_future(f))

asyncio.run(main())  # expect: wrapped
