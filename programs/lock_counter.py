"""The race of race_counter.py, made right with a lock.

What it shows: the lock is held from the read to the write, so no other thread can come in between, wherever the GIL
changes hands. That is what a lock is for, and the GIL is no substitute. It has a price: a thread that gets the GIL while
the other one holds the lock can do nothing but wait for it and give the GIL back.

What to look at: the count is exact with every seed. In the lanes, ░ is a wait for `guard`; `gilscope stats` adds it up.

How to run it:
    gilscope run programs/lock_counter.py --seed 3
    gilscope stats programs/lock_counter.py
"""

import threading

ROUNDS = 100_000
counter = 0
guard = threading.Lock()


def bump(value):
    return value + 1


def work():
    global counter
    for _ in range(ROUNDS):
        with guard:
            counter = bump(counter)


adders = [threading.Thread(target=work, name=f"{letter}-adds") for letter in "AB"]
for adder in adders:
    adder.start()
for adder in adders:
    adder.join()

expected = ROUNDS * len(adders)
print(f"expected {expected}, counted {counter}, lost {expected - counter}")
