"""Fetch ten pages at the same time, one asyncio task a page. Its pair is fetch_with_threads.py: the same job with threads.

What it shows: waiting overlaps, because a task that awaits has given the event loop back. All tasks are run by one thread, so
there is nobody to hand the GIL to: a switch is a step of the loop, and the program decides, by its awaits, where one can be.

What to look at: one thread lane with a lane for each task under it; no hand-overs of the GIL; and in the table of tasks how
short their steps are. Compare the switches from task to task with the hand-overs of the other program.

How to run it:
    gilscope stats programs/fetch_with_tasks.py
    gilscope timeline programs/fetch_with_tasks.py
"""

import asyncio
import time

PAGES = 10


async def fetch(page, sizes):
    await asyncio.sleep(0.005 + 0.001 * page)
    sizes[page] = 100 * page


async def main():
    sizes = {}
    await asyncio.gather(*(fetch(page, sizes) for page in range(PAGES)))
    return sum(sizes.values())


begin = time.perf_counter()
total = asyncio.run(main())
print(f"{total} bytes in {1000 * (time.perf_counter() - begin):.0f} ms")
