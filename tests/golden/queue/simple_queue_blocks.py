import queue
import threading
import time

q = queue.SimpleQueue()
threading.Timer(0.15, q.put, ["late"]).start()
print(q.get())  # expect: late
# time: 0.15s
