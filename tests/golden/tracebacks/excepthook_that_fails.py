import sys

def hook(kind, value, traceback):
    raise KeyError("in the hook")

sys.excepthook = hook
raise ValueError("original")
# exit: 1
# stderr: Error in sys.excepthook:
# stderr: Traceback (most recent call last):
# stderr:   File "excepthook_that_fails.py", line 4, in hook
# stderr:     raise KeyError("in the hook")
# stderr: KeyError: 'in the hook'
# stderr:
# stderr: Original exception was:
# stderr: Traceback (most recent call last):
# stderr:   File "excepthook_that_fails.py", line 7, in <module>
# stderr:     raise ValueError("original")
# stderr: ValueError: original
