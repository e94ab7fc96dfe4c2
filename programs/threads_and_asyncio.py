"""One job, two ways: fetch ten pages with threads, then with asyncio tasks.

What it shows: both are done after about the time of the slowest page, not the sum of all, because waiting overlaps either
way. With threads the interpreter decides when to switch, and each fetch has a stack of its own; with asyncio the program
decides, at each `await`, and one thread does it all.

What to look at: ten lanes that sleep side by side, then one lane with ten tasks. Compare the number of hand-overs.

How to run it:
    gilscope run programs/threads_and_asyncio.py
    gilscope timeline programs/threads_and_asyncio.py
"""

import asyncio
import threading
import time

PAGES = 10


def latency(page):
    return 0.005 + 0.001 * page


def fetch(page, sizes):
    time.sleep(latency(page))
    sizes[page] = 100 * page


def with_threads():
    sizes = {}
    threads = [threading.Thread(target=fetch, args=(page, sizes), name=f"fetch-{page}") for page in range(PAGES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(sizes.values())


async def fetch_in_task(page):
    await asyncio.sleep(latency(page))
    return 100 * page


async def with_tasks():
    return sum(await asyncio.gather(*(fetch_in_task(page) for page in range(PAGES))))


begin = time.perf_counter()
total = with_threads()
middle = time.perf_counter()
print(f"threads: {total} bytes in {1000 * (middle - begin):.0f} ms")
total = asyncio.run(with_tasks())
print(f"asyncio: {total} bytes in {1000 * (time.perf_counter() - middle):.0f} ms")
