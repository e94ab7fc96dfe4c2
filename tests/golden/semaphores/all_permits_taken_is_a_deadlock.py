import threading

semaphore = threading.Semaphore(1)
semaphore.acquire()
semaphore.acquire()
# not cpython: it hangs there
# deadlock: deadlock
