import sys
import threading

try:
    1 / 0
except ZeroDivisionError:
    threading.excepthook(threading.ExceptHookArgs([*sys.exc_info(), threading.main_thread()]))
# stderr: Exception in thread MainThread:
# stderr: Traceback (most recent call last):
# stderr:   File "excepthook_called_by_hand.py", line 5, in <module>
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
