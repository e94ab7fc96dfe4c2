import queue

q = queue.Queue()
q.join()
print("returned")  # expect: returned
