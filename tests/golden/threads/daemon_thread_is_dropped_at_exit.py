import threading
import time

def work():
    print("daemon started")
    time.sleep(5)
    print("never")

threading.Thread(target=work, daemon=True).start()
time.sleep(0.25)
print("main done")
# time: 0.25s
# expect: daemon started
# expect: main done
