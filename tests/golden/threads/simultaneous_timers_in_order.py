import threading
import time

for delay, name in ((0.75, "c"), (0.25, "a"), (0.5, "b")):
    threading.Timer(delay, print, [name]).start()
# time: 0.75s
# expect: a
# expect: b
# expect: c
