import threading

lock = threading.Lock()
with lock:
    print(lock.acquire(timeout=0.1))  # expect: False
