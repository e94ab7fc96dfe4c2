import threading
import time

def work():
    print("daemon started")
    time.sleep(5)
    print("never")

threading.Thread(target=work, daemon=True).start()
time.sleep(0.05)
print("main done")
# time: 0.05s
# expect: daemon started
# expect: main done
