import threading
import time

lock = threading.Lock()
def work(name):
    with lock:
        time.sleep(0.25)
        print(name)

a = threading.Thread(target=work, args=("a",))
b = threading.Thread(target=work, args=("b",))
a.start()
time.sleep(0.1)
b.start()
a.join(); b.join()
# time: 0.50s
# expect: a
# expect: b
