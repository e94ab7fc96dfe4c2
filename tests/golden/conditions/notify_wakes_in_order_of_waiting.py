import threading
import time

condition = threading.Condition()
def wait(n):
    with condition:
        condition.wait()
        print(n)

threads = []
for n in range(3):
    t = threading.Thread(target=wait, args=(n,))
    t.start()
    threads.append(t)
    time.sleep(0.1)
for _ in range(3):
    with condition:
        condition.notify()
    time.sleep(0.1)
for t in threads: t.join()
# expect: 0
# expect: 1
# expect: 2
