import threading

lock = threading.Lock()
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.05))
# expect: True False False False
# time: 0.05s
