"""Two jobs that only compute, in two threads and in two processes.

What it shows: threads of one process share one GIL, so two of them take as long as one after the other. Processes have
a GIL each, and as many of them run at the same time as the machine has cores; what that costs is the start of the processes.

What to look at: the times that it prints, and in the timeline the lanes: the threads take turns, the processes do not. Each
process has a GIL lane of its own. With --cores 1 the processes take turns as well.

How to run it: gilscope timeline programs/cpu_bound_threads_or_processes.py
"""

import time
from multiprocessing import Process
from threading import Thread


def count(limit):
    number = 0
    while number < limit:
        number += 1


def timed(kind):
    """How many milliseconds two workers of a kind take."""
    begin = time.perf_counter()
    workers = [kind(target=count, args=(600_000,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    print(f"two threads:   {timed(Thread):5.1f} ms")
    print(f"two processes: {timed(Process):5.1f} ms")
