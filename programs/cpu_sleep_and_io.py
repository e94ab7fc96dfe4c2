"""Four threads that want four different things, and one GIL.

What it shows: two threads only compute, one only sleeps, one writes a file and reads it back. The two that compute
take turns, because only the holder of the GIL executes Python. The other two let go of it while they wait, so they
cost the others almost nothing; but each time they wake up they have to ask for it again.

What to look at: the GIL lane changes between A and B every 5 ms, the switch interval, and each of those hand-overs is
"forced". `sleeper` sleeps while others run. `writer` waits for the disk without the GIL, then wants it: see how long.

How to run it:
    gilscope timeline programs/cpu_sleep_and_io.py
    gilscope step programs/cpu_sleep_and_io.py
"""

import threading
import time

PATH = "/tmp/numbers.txt"


def count(rounds):
    total = 0
    for number in range(rounds):
        total += number % 7
    print(f"{threading.current_thread().name} counted to {total}")


def nap():
    for _ in range(3):
        time.sleep(0.008)
    print("sleeper woke up three times")


def write_and_read():
    with open(PATH, "w") as file:
        for number in range(200):
            file.write(f"{number}\n")
            if number % 50 == 0:
                file.flush()
    with open(PATH) as file:
        total = sum(int(line) for line in file)
    print(f"writer read back {total}")


threads = [
    threading.Thread(target=nap, name="sleeper"),
    threading.Thread(target=write_and_read, name="writer"),
    threading.Thread(target=count, args=(700_000,), name="A-counts"),
    threading.Thread(target=count, args=(700_000,), name="B-counts"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all done")
