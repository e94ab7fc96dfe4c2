"""Fetch ten pages at the same time, one thread a page. Its pair is fetch_with_tasks.py: the same job in one thread.

What it shows: waiting overlaps, because a thread that waits has let go of the GIL. Each thread costs a start by the operating
system, each wait two hand-overs of the GIL, and the interpreter decides when threads take turns.

What to look at: ten lanes that sleep side by side, and the number of hand-overs in the line about the GIL; then the same line,
and the one about the event loop, for the other program. There the switches are from task to task, and the GIL stays where it is.

How to run it:
    gilscope stats programs/fetch_with_threads.py
    gilscope timeline programs/fetch_with_threads.py
"""

import threading
import time

PAGES = 10


def fetch(page, sizes):
    time.sleep(0.005 + 0.001 * page)
    sizes[page] = 100 * page


def main():
    sizes = {}
    threads = [threading.Thread(target=fetch, args=(page, sizes), name=f"fetch-{page}") for page in range(PAGES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(sizes.values())


begin = time.perf_counter()
total = main()
print(f"{total} bytes in {1000 * (time.perf_counter() - begin):.0f} ms")
