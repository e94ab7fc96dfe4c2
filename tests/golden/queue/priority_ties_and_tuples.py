import queue

q = queue.PriorityQueue()
for item in ((2, "b"), (1, "z"), (1, "a")):
    q.put(item)
print([q.get() for _ in range(3)])  # expect: [(1, 'a'), (1, 'z'), (2, 'b')]
q.put((1, {}))
try:
    q.put((1, {}))
except TypeError as error:
    print(error)
