import os
import sys
import threading

lock = threading.Lock()
items = iter([1, 2, 3])
next(items)
sys.stdout.write("buffered ")
sys.stdout.flush()
with lock:
    pid = os.fork()
    if pid == 0:
        print("child", lock.locked(), next(items), threading.active_count(), flush=True)
        os._exit(0)
    os.waitpid(pid, 0)
print("parent", lock.locked(), next(items))
# expect: buffered child True 2 1
# expect: parent False 2
