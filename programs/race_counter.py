"""Two threads add to one counter without a lock, and updates get lost.

What it shows: `counter = bump(counter)` reads, computes and writes in three separate steps. When the GIL changes hands
between the read and the write, the other thread adds thousands of times, and all of that is overwritten with the old
value plus one. The GIL protects the interpreter, not your data.

Why there is a function call: CPython 3.11 lets go of the GIL only at the start of a function, after a call into C and
when a loop jumps back. Between the read and the write of a bare `counter += 1` there is none of these, so that loses
nothing in 3.11, though it did in older versions and may again. `gilscope dis` marks these places with ◆.

What to look at: the last line printed. Each forced hand-over in the table that happened inside `bump` is one loss.

How to run it:
    gilscope run programs/race_counter.py
    gilscope timeline programs/race_counter.py --seed 3
    gilscope dis programs/race_counter.py
"""

import threading

ROUNDS = 800_000
counter = 0


def bump(value):
    return value + 1


def work():
    global counter
    for _ in range(ROUNDS):
        counter = bump(counter)


adders = [threading.Thread(target=work, name=f"{letter}-adds") for letter in "AB"]
for adder in adders:
    adder.start()
for adder in adders:
    adder.join()

expected = ROUNDS * len(adders)
print(f"expected {expected}, counted {counter}, lost {expected - counter}")
