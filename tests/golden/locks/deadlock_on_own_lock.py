import threading

lock = threading.Lock()
lock.acquire()
print("waiting for itself")  # expect: waiting for itself
lock.acquire()
# not cpython: it hangs there
# deadlock: deadlock
