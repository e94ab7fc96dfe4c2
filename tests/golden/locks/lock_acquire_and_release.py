import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.release(), lock.locked())
# expect: False True True None False
