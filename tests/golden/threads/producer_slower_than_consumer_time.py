import queue
import threading
import time

q = queue.Queue()
def produce():
    for n in range(3):
        time.sleep(0.25)
        q.put(n)
    q.put(None)

threading.Thread(target=produce).start()
start = time.monotonic()
for item in iter(q.get, None):
    print(item, round(time.monotonic() - start, 1) >= 0.0)
# expect: 0 True
# expect: 1 True
# expect: 2 True
# time: 0.75s
