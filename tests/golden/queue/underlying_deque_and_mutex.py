import queue

q = queue.Queue()
q.put("x")
with q.mutex:
    print(list(q.queue), type(q.queue).__name__)  # expect: ['x'] deque
