import threading

lock = threading.RLock()
try:
    lock.release()
except RuntimeError as error:
    print(error)
lock.acquire()
def other():
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
t = threading.Thread(target=other)
t.start()
t.join()
# expect: cannot release un-acquired lock
# expect: cannot release un-acquired lock
