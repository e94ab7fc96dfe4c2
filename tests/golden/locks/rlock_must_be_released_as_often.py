import threading

lock = threading.RLock()
lock.acquire(); lock.acquire()
result = []
def other():
    result.append(lock.acquire(blocking=False))

for _ in range(2):
    lock.release()
    t = threading.Thread(target=other)
    t.start()
    t.join()
print(result)  # expect: [False, True]
