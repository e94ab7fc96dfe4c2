"""An event loop that hands its computing to processes, and goes on with its other tasks meanwhile.

What it shows: a coroutine that computes keeps the loop to itself, and everybody waits. In an executor with threads it would still
want the loop's GIL; run_in_executor with a ProcessPoolExecutor takes it to another process, and the loop stays free.

What to look at: how late the heartbeat is, and the lanes: MainThread with its event loop, the executor's manager thread, and
below them the two workers, which compute at the same time.

How to run it: gilscope timeline programs/coroutines_and_processes.py
"""

import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def largest_gap(limit):
    """The largest gap between primes below a limit, found without any cleverness."""
    previous, gap = 2, 0
    for number in range(3, limit, 2):
        if all(number % divisor for divisor in range(3, int(number**0.5) + 1, 2)):
            gap, previous = max(gap, number - previous), number
    return gap


async def heartbeat():
    """Beats every millisecond; gives how late the latest beat was."""
    latest = 0
    try:
        while True:
            begin = time.perf_counter()
            await asyncio.sleep(0.001)
            latest = max(latest, time.perf_counter() - begin - 0.001)
    except asyncio.CancelledError:
        return latest


async def timed(name, jobs):
    """Have jobs done beside a heartbeat, and tell what became of it."""
    beats = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)
    results = await jobs
    await asyncio.sleep(0.002)
    beats.cancel()
    print(f"{name} {results}, heartbeat at most {await beats * 1000:4.1f} ms late")


async def here(limits):
    return [largest_gap(limit) for limit in limits]


async def main():
    limits = [20_000, 25_000]
    await timed("in the loop:     ", here(limits))
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        await timed("in two processes:", asyncio.gather(*(loop.run_in_executor(pool, largest_gap, limit) for limit in limits)))


if __name__ == "__main__":
    asyncio.run(main())
