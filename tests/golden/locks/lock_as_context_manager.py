import threading

lock = threading.Lock()
with lock as value:
    print(value, lock.locked())  # expect: True True
print(lock.locked())  # expect: False
try:
    with lock:
        1 / 0
except ZeroDivisionError:
    print(lock.locked())  # expect: False
