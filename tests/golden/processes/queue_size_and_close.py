from multiprocessing import Queue

q = Queue(3)
q.put(1)
q.put([2])
print(q.qsize(), q.full(), q.get(), q.get(timeout=1), q.empty())  # expect: 2 False 1 [2] True
q.close()
q.join_thread()
try:
    q.put(3)
except ValueError as error:
    print(str(error).endswith("is closed"))  # expect: True
