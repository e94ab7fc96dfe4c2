"""A thread that does a little work between waits, held up by threads that only compute.

What it shows: the answering thread needs the GIL for a few microseconds, ten times. On its own it has it at once. Beside
two threads that compute, each wake-up puts it at the end of a line: it has to wait out the switch interval of 5 ms, and
possibly that of the other one as well, before it may do its few microseconds. This is the convoy effect of the GIL.

What to look at: the two averages, and the long ▒ in the lane of `answers` against its short █. A shorter interval
helps it and costs the others: try --interval 1ms.

How to run it:
    gilscope run programs/convoy.py
    gilscope run programs/convoy.py --interval 1ms
    gilscope stats programs/convoy.py
"""

import threading
import time

REQUESTS = 10
is_over = False


def answer(delays):
    for _ in range(REQUESTS):
        begin = time.perf_counter()
        time.sleep(0.001)
        delays.append(time.perf_counter() - begin - 0.001)


def compute():
    number = 0
    while not is_over:
        number += 1


def average_delay_ms(companions):
    global is_over
    is_over = False
    delays = []
    crowd = [threading.Thread(target=compute, name=f"computes-{index + 1}") for index in range(companions)]
    answering = threading.Thread(target=answer, args=(delays,), name="answers")
    for thread in [*crowd, answering]:
        thread.start()
    answering.join()
    is_over = True
    for thread in crowd:
        thread.join()
    return 1000 * sum(delays) / len(delays)


print(f"late by {average_delay_ms(0):.2f} ms on average when alone")
print(f"late by {average_delay_ms(2):.2f} ms on average beside two computing threads")
