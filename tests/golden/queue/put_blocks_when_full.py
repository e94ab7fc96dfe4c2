import queue
import threading
import time

q = queue.Queue(1)
def produce():
    for i in range(3):
        q.put(i)
        log.append(("put", i))

log = []
t = threading.Thread(target=produce)
t.start()
time.sleep(0.25)
print(log)  # expect: [('put', 0)]
print([q.get() for _ in range(3)])  # expect: [0, 1, 2]
t.join()
print(len(log))  # expect: 3
