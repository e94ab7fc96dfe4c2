import threading

lock = threading.Lock()
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.25))
# expect: True False False False
# time: 0.25s
