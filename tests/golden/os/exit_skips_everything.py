import atexit
import os

atexit.register(print, "never")
try:
    print("flushed", flush=True)
    os._exit(3)
finally:
    print("never")
# expect: flushed
# exit: 3
