import threading
import time

def work():
    time.sleep(0.25)
    print("thread finished")

threading.Thread(target=work).start()
raise ValueError("main failed")
# expect: thread finished
# raises: ValueError: main failed
