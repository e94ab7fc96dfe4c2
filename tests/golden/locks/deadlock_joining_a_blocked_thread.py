import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait)
t.start()
t.join()
# not cpython: it hangs there
# deadlock: deadlock
