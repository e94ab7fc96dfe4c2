"""Two threads count without a lock. What gets lost is a matter of the version of Python.

What it shows: `plain += 1` reads, adds and writes, and `called = int(called) + 1` calls a function in between. Whether another
thread can come between the read and the write depends on where a thread looks if it has to let go of the GIL: CPython 2.7
and 3.9 do so after nearly every instruction, 3.10 and later only where a function begins or has returned and where a
loop jumps back. No CPython looks between any two instructions, though textbooks say so; --switch-at every-instruction does.

What to look at: from 3.10 on the first line says that nothing was lost. That is luck, not a promise of the language: the
second line loses in every version.

How to run it:
    gilscope run programs/counter_by_version.py --profile 2.7
    gilscope run programs/counter_by_version.py --profile 3.9
    gilscope run programs/counter_by_version.py --profile 3.11
    gilscope run programs/counter_by_version.py --switch-at every-instruction
    gilscope dis programs/counter_by_version.py --profile 3.9
"""

import sys
import threading

ROUNDS = 100_000
plain = 0
called = 0

if hasattr(sys, "setswitchinterval"):  # 2.7 counts instructions instead
    sys.setswitchinterval(0.0002)


def count():
    global plain, called
    for _ in range(ROUNDS):
        plain += 1
    for _ in range(ROUNDS):
        called = int(called) + 1


counters = [threading.Thread(target=count) for _ in range(2)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()

expected = ROUNDS * len(counters)
print(f"plain += 1               lost {expected - plain:6} of {expected}")
print(f"called = int(called) + 1 lost {expected - called:6} of {expected}")
