import queue
import threading

jobs, results = queue.Queue(), queue.Queue()
def worker():
    while True:
        job = jobs.get()
        if job is None:
            break
        results.put((job, job ** 2))

workers = [threading.Thread(target=worker) for _ in range(3)]
for w in workers: w.start()
for n in range(5): jobs.put(n)
for _ in workers: jobs.put(None)
for w in workers: w.join()
print(sorted(results.get() for _ in range(results.qsize())))  # expect: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16)]
