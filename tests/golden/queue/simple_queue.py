import queue

q = queue.SimpleQueue()
q.put(1)
q.put(2)
print(q.qsize(), q.get(), q.get_nowait(), q.empty())  # expect: 2 1 2 True
try:
    q.get(timeout=0.1)
except queue.Empty as error:
    print(repr(error), type(error).__module__)  # expect: Empty() _queue
print(hasattr(q, "task_done"), hasattr(q, "join"))  # expect: False False
