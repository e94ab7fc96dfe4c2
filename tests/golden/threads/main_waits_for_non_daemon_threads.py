import threading
import time

def work():
    time.sleep(0.25)
    print("thread done")

threading.Thread(target=work).start()
print("main done")
# time: 0.25s
# expect: main done
# expect: thread done
