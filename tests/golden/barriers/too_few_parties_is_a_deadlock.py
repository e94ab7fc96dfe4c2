import threading

threading.Barrier(2).wait()
# not cpython: it hangs there
# deadlock: deadlock
