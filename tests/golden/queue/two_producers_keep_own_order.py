import queue
import threading

q = queue.Queue()
def produce(name):
    for i in range(20):
        q.put((name, i))

threads = [threading.Thread(target=produce, args=(n,)) for n in "ab"]
for t in threads: t.start()
for t in threads: t.join()
items = [q.get() for _ in range(40)]
print([i for n, i in items if n == "a"] == list(range(20)), [i for n, i in items if n == "b"] == list(range(20)))
# expect: True True
