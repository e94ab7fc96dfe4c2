import threading
import time

event = threading.Event()
def work(n):
    event.wait()
    done.append(n)

done = []
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads: t.start()
time.sleep(0.1)
print(done)  # expect: []
event.set()
for t in threads: t.join()
print(sorted(done))  # expect: [0, 1, 2]
