import threading
import time

lock = threading.Lock()
lock.acquire()
threading.Timer(0.25, lock.release).start()
start = time.monotonic()
print(lock.acquire(timeout=1), 0.2 < time.monotonic() - start < 2.5)  # expect: True True
