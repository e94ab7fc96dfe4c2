import queue
import time

q = queue.Queue()
start = time.monotonic()
try:
    q.get(timeout=0.25)
except queue.Empty:
    print("empty", time.monotonic() - start >= 0.05)  # expect: empty True
try:
    q.get(block=False)
except queue.Empty:
    print("at once")  # expect: at once
try:
    q.get(timeout=-1)
except ValueError as error:
    print(error)  # expect: 'timeout' must be a non-negative number
# time: 0.25s
