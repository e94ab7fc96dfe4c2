import _thread
import time

def work(a, b=0):
    print("low level", a, b)

print(isinstance(_thread.start_new_thread(work, (1,), {"b": 2}), int))
time.sleep(0.05)
# expect: True
# expect: low level 1 2
