import queue

q = queue.Queue()
for item in ("a", "b", None, "c"):
    q.put(item)
print(list(iter(q.get, None)), q.qsize())  # expect: ['a', 'b'] 1
