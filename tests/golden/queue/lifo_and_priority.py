import queue

lifo, priority = queue.LifoQueue(), queue.PriorityQueue()
for n in (3, 1, 2):
    lifo.put(n)
    priority.put(n)
print([lifo.get() for _ in range(3)], [priority.get() for _ in range(3)])  # expect: [2, 1, 3] [1, 2, 3]
