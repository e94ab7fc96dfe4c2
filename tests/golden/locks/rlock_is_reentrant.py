import threading

lock = threading.RLock()
with lock:
    with lock:
        print("twice", lock.acquire(blocking=False))  # expect: twice True
        lock.release()
print("free")  # expect: free
