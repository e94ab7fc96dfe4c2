"""A thread that fails, a daemon that is left behind, and a subclass of Thread with a result.

What it shows: an exception ends only the thread it happens in. Its traceback is printed by `threading.excepthook`, the
others go on, and `join` does not raise it. A daemon thread does not keep the program alive: it is cut off at the end.

What to look at: the lane of `careless` ends early; `daemon` is still asleep when the run is over. The exit code is 0.

How to run it:
    gilscope run programs/thread_exception.py
    gilscope timeline programs/thread_exception.py
"""

import threading
import time


class Square(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"square-{number}")
        self.number = number
        self.result = None

    def run(self):
        time.sleep(0.001 * self.number)
        self.result = self.number * self.number


def careless():
    time.sleep(0.002)
    return [1, 2, 3][7]


def wait_for_ever():
    while True:
        time.sleep(60)


threading.Thread(target=wait_for_ever, name="daemon", daemon=True).start()
squares = [Square(number) for number in range(1, 4)]
failing = threading.Thread(target=careless, name="careless")
for thread in [failing, *squares]:
    thread.start()
for thread in [failing, *squares]:
    thread.join()
print("squares", [square.result for square in squares], "and", failing.name, "is alive:", failing.is_alive())
