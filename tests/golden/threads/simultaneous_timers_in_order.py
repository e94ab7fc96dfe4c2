import threading
import time

for delay, name in ((0.15, "c"), (0.05, "a"), (0.1, "b")):
    threading.Timer(delay, print, [name]).start()
# time: 0.15s
# expect: a
# expect: b
# expect: c
