import sys

sys.tracebacklimit = 1

def f():
    raise ValueError("cut")

f()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "tracebacklimit.py", line 6, in f
# stderr:     raise ValueError("cut")
# stderr: ValueError: cut
