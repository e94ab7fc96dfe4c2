import threading
import time

def second():
    time.sleep(0.25)
    print("second")

def first():
    time.sleep(0.25)
    threading.Thread(target=second).start()
    print("first")

threading.Thread(target=first).start()
print("main")
# time: 0.50s
# expect: main
# expect: first
# expect: second
