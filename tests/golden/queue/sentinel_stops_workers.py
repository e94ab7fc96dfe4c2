import queue
import threading

q = queue.Queue()
out = []
def work():
    while (item := q.get()) is not None:
        out.append(item * 10)

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for i in range(6):
    q.put(i)
for _ in threads:
    q.put(None)
for t in threads: t.join()
print(sorted(out))  # expect: [0, 10, 20, 30, 40, 50]
