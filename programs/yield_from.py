"""The same coroutine twice: as a generator with @asyncio.coroutine and yield from, and with async and await.

What it shows: until Python 3.5 a coroutine was a generator with a mark on it, and it gave the loop back with `yield from`. Both
kinds await each other, and the loop sees no difference. The decorator warns from 3.8 on and is gone from 3.11 on; there the
program takes types.coroutine in its place, which marks a generator in the same way.

What to look at: both take turns at their waits. Then both are called by somebody who forgets to wait for them: the new kind
complains, the old one is silently never run.

How to run it:
    gilscope run programs/yield_from.py --profile 3.7
    gilscope run programs/yield_from.py --profile 3.9
    gilscope run programs/yield_from.py
"""

import asyncio
import sys
import types
import warnings

warnings.showwarning = lambda message, category, *place: print(f"{category.__name__}: {message}")

if sys.version_info >= (3, 11):
    asyncio.coroutine = types.coroutine


@asyncio.coroutine
def old(name):
    for number in range(2):
        yield from asyncio.sleep(0.001)
        print(name, number)
    return name


async def new(name):
    for number in range(2):
        await asyncio.sleep(0.001)
        print(name, number)
    return name


async def main():
    print("took turns:", await asyncio.gather(old("yield from"), new("await")))
    for kind in (old, new):
        forgotten = kind("never printed")
        print("forgotten:", type(forgotten).__name__)
        del forgotten


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
