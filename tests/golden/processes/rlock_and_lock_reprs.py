from multiprocessing import BoundedSemaphore, Lock, RLock, Semaphore

lock, rlock = Lock(), RLock()
print(lock, rlock, Semaphore(2), BoundedSemaphore(2))
# expect: <Lock(owner=None)> <RLock(None, 0)> <Semaphore(value=2)> <BoundedSemaphore(value=2, maxvalue=2)>
lock.acquire()
rlock.acquire()
rlock.acquire()
print(lock, rlock, lock.acquire(False), lock.acquire(timeout=0.01))
# expect: <Lock(owner=MainProcess)> <RLock(MainProcess, 2)> False False
lock.release()
for wrong in (lock.release, lambda: (rlock.release(), rlock.release(), rlock.release())):
    try:
        wrong()
    except (ValueError, AssertionError) as error:
        print(type(error).__name__, error)
# expect: ValueError semaphore or lock released too many times
# expect: AssertionError attempt to release recursive lock not owned by thread
