import queue

q = queue.Queue()
for n in (3, 1, 2):
    q.put(n)
print(q.get(), q.get(), q.get(), q.empty(), q.qsize())  # expect: 3 1 2 True 0
