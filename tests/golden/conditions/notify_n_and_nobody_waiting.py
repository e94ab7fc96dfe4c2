import threading
import time

condition = threading.Condition()
woken = []
def wait(n):
    with condition:
        condition.wait()
        woken.append(n)

with condition:
    condition.notify()
threads = [threading.Thread(target=wait, args=(n,)) for n in range(3)]
for t in threads: t.start()
time.sleep(0.1)
with condition:
    condition.notify(2)
time.sleep(0.25)
print(len(woken))  # expect: 2
with condition:
    condition.notify_all()
for t in threads: t.join()
print(len(woken))  # expect: 3
