import threading
import time

barrier = threading.Barrier(3)
log = []
def work(n):
    time.sleep(n * 0.1)
    log.append("before")
    barrier.wait()
    log.append("after")

threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(log)  # expect: ['before', 'before', 'before', 'after', 'after', 'after']
# time: 0.20s
