import asyncio
import re

def show(x):
    print(re.sub("0x[0-9a-f]+", "ADDR", repr(x)).replace(__file__, "FILE"))

async def work(): return 1
async def bad(): raise ValueError("oops")
async def main():
    t = asyncio.create_task(work(), name="T")
    show(t)
    await t
    show(t)
    b = asyncio.create_task(bad(), name="B")
    await asyncio.wait([b])
    show(b)
    c = asyncio.create_task(asyncio.sleep(1), name="C")
    c.cancel()
    await asyncio.wait([c])
    print(repr(c).split(" coro")[0])

asyncio.run(main())
# expect: <Task pending name='T' coro=<work() running at FILE:7>>
# expect: <Task finished name='T' coro=<work() done, defined at FILE:7> result=1>
# expect: <Task finished name='B' coro=<bad() done, defined at FILE:8> exception=ValueError('oops')>
# expect: <Task cancelled name='C'
