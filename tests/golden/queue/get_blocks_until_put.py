import queue
import threading
import time

q = queue.Queue()
def produce():
    time.sleep(0.25)
    q.put("item")

threading.Thread(target=produce).start()
print("waiting")  # expect: waiting
print(q.get())  # expect: item
# time: 0.25s
