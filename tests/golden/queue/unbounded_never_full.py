import queue

q = queue.Queue(0)
for i in range(100):
    q.put(i)
print(q.full(), q.qsize(), q.maxsize, queue.Queue(-1).full())  # expect: False 100 0 False
