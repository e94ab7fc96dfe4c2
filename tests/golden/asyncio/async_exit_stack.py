import asyncio
from contextlib import AsyncExitStack

class M:
    def __init__(self, n): self.n = n
    async def __aenter__(self): return self.n
    async def __aexit__(self, *args): print("exit", self.n)

async def main():
    async with AsyncExitStack() as stack:
        print([await stack.enter_async_context(M(n)) for n in range(2)])
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "sync callback")

asyncio.run(main())
# expect: [0, 1]
# expect: sync callback
# expect: exit 1
# expect: exit 0
