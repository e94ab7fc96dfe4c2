import threading

lock = threading.RLock()
def other():
    print(lock.acquire(blocking=False), lock.acquire(timeout=0.1))

with lock:
    t = threading.Thread(target=other)
    t.start()
    t.join()
# expect: False False
