import _thread

lock = _thread.allocate_lock()
print(type(lock).__name__, lock.acquire(), lock.locked(), lock.release(), _thread.LockType is type(lock), isinstance(_thread.RLock(), _thread.RLock))
# expect: lock True True None True True
