"""A producer and two consumers, joined by a queue with room for three.

What it shows: `Queue.put` waits while the queue is full and `Queue.get` while it is empty. Both waits let go of the GIL, so
they are not busy waiting. The producer makes things faster than they are used, so after a moment it is the one that waits.

What to look at: the waits in the producer's lane, and why each of them ended: in the table of hand-overs, or with
`gilscope explain`. The queue is written in Python: it is a lock and three conditions.

How to run it:
    gilscope timeline programs/producer_consumer.py
    gilscope explain programs/producer_consumer.py
"""

import queue
import threading
import time

parcels = queue.Queue(maxsize=3)
CONSUMERS = 2
delivered = []


def produce(count):
    for number in range(count):
        time.sleep(0.001)
        parcels.put(number)
    for _ in range(CONSUMERS):
        parcels.put(None)


def consume():
    while True:
        parcel = parcels.get()
        if parcel is None:
            return
        time.sleep(0.004)
        delivered.append(parcel)


threads = [threading.Thread(target=produce, args=(12,), name="producer")]
for number in range(CONSUMERS):
    threads.append(threading.Thread(target=consume, name=f"consumer-{number + 1}"))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{len(delivered)} parcels delivered: {sorted(delivered)}")
