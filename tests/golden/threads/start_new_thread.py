import _thread
import time

def work(a, b=0):
    print("low level", a, b)

ident = _thread.start_new_thread(work, (1,), {"b": 2})
time.sleep(0.25)  # expect: low level 1 2
print(isinstance(ident, int))  # expect: True
