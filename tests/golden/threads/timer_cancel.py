import threading

t = threading.Timer(0.5, print, ["never"])
t.start()
t.cancel()
t.join()
print("cancelled", t.is_alive(), t.finished.is_set())  # expect: cancelled False True
# time: 0.00s
