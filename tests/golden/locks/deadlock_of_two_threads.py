import threading
import time

a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        time.sleep(0.05)
        with second:
            print("never")

threading.Thread(target=work, args=(a, b)).start()
threading.Thread(target=work, args=(b, a)).start()
# not cpython: it hangs there
# deadlock: deadlock
