import atexit
import threading
import time

atexit.register(print, "atexit")
def work():
    time.sleep(0.25)
    print("thread")

threading.Thread(target=work).start()
print("main")
# expect: main
# expect: thread
# expect: atexit
