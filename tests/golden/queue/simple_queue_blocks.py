import queue
import threading
import time

q = queue.SimpleQueue()
threading.Timer(0.03, q.put, ["late"]).start()
print(q.get())  # expect: late
# time: 0.03s
