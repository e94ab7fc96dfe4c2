import threading

lock = threading.Lock()
def work():
    lock.acquire()
    raise ValueError("lock still held")

t = threading.Thread(target=work)
t.start()
t.join()
print("before")  # expect: before
lock.acquire()
# not cpython: it hangs there
# deadlock: deadlock
