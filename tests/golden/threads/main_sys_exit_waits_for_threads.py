import sys
import threading
import time

def work():
    time.sleep(0.25)
    print("thread finished")

threading.Thread(target=work).start()
sys.exit(3)
# expect: thread finished
# exit: 3
