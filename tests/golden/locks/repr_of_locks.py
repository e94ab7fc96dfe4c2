import re
import threading

def show(x):
    print(re.sub("0x[0-9a-f]+", "ADDR", repr(x)))

lock, rlock = threading.Lock(), threading.RLock()
show(lock)  # expect: <unlocked _thread.lock object at ADDR>
show(rlock)  # expect: <unlocked _thread.RLock object owner=0 count=0 at ADDR>
lock.acquire()
show(lock)  # expect: <locked _thread.lock object at ADDR>
with rlock, rlock:
    print(re.sub(r"0x[0-9a-f]+|owner=\d+", "?", repr(rlock)))  # expect: <locked _thread.RLock object ? count=2 at ?>
