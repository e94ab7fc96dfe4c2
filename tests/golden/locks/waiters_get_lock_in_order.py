import threading
import time

lock = threading.Lock()
def work(n):
    with lock:
        print(n)
        time.sleep(0.05)

lock.acquire()
threads = []
for n in range(4):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    threads.append(t)
    time.sleep(0.1)
lock.release()
for t in threads: t.join()
# expect: 0
# expect: 1
# expect: 2
# expect: 3
