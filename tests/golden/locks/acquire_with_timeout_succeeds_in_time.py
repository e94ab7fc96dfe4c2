import threading
import time

lock = threading.Lock()
lock.acquire()
threading.Timer(0.05, lock.release).start()
start = time.monotonic()
print(lock.acquire(timeout=1), 0.04 < time.monotonic() - start < 0.5)  # expect: True True
