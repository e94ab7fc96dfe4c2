"""Two threads take the same two locks in opposite order, and wait for each other for ever.

What it shows: `pay` takes the giver's lock first. Alice pays Bob while Bob pays Alice, so each thread holds the lock that
the other one wants next. Nobody sleeps, nobody computes, nothing can ever happen again. gilscope sees that and says who
waits for what, who holds it and on which line; the exit code is 4. Under python3 the program hangs: end it with Ctrl-C.

What to look at: the report, and the two lanes that end in ╳. The cure is one order for all: sort the two
accounts by name before taking their locks.

How to run it:
    gilscope run programs/deadlock_two_locks.py
    gilscope timeline programs/deadlock_two_locks.py
"""

import threading
import time


class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = threading.Lock()


def pay(giver, taker, amount):
    with giver.lock:
        print(f"{giver.name} is about to pay {taker.name}")
        time.sleep(0.05)
        with taker.lock:
            giver.balance -= amount
            taker.balance += amount


alice = Account("Alice", 100)
bob = Account("Bob", 100)
payments = [
    threading.Thread(target=pay, args=(alice, bob, 10), name="A-pays"),
    threading.Thread(target=pay, args=(bob, alice, 20), name="B-pays"),
]
for payment in payments:
    payment.start()
for payment in payments:
    payment.join()
print(f"Alice has {alice.balance}, Bob has {bob.balance}")
