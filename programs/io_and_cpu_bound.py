"""Do threads make it faster? Four times the same work, one after the other and in four threads.

What it shows: work that waits (here: sleeps, as if for a server) overlaps perfectly, because a waiting thread does not
hold the GIL. Work that computes does not get faster at all, because only one thread computes at a time.

What to look at: in the first half of the timeline four lanes are · at the same time; in the second half exactly one lane
is █ at any moment and the others are ▒.

How to run it:
    gilscope run programs/io_and_cpu_bound.py
    gilscope timeline programs/io_and_cpu_bound.py
"""

import threading
import time

WORKERS = 4


def wait():
    time.sleep(0.02)


def compute():
    total = 0
    for number in range(400_000):
        total += number
    return total


def seconds_in_a_row(work):
    begin = time.perf_counter()
    for _ in range(WORKERS):
        work()
    return time.perf_counter() - begin


def seconds_in_threads(work):
    begin = time.perf_counter()
    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - begin


for work in (wait, compute):
    alone = seconds_in_a_row(work)
    together = seconds_in_threads(work)
    print(f"{work.__name__}: in a row {alone * 1000:.0f} ms, in threads {together * 1000:.0f} ms, gain {alone / together:.1f}")
