import threading

condition = threading.Condition()
with condition:
    condition.notify()
with condition:
    condition.wait()
# not cpython: it hangs there
# deadlock: deadlock
