import _thread
import time

def work():
    time.sleep(1)
    print("never")

_thread.start_new_thread(work, ())
print("main done")  # expect: main done
