import queue

q = queue.Queue(maxsize=1)
try:
    q.get_nowait()
except queue.Empty as error:
    print(repr(error))  # expect: Empty()
q.put("a")
print(q.full())  # expect: True
try:
    q.put_nowait("b")
except queue.Full as error:
    print(repr(error))  # expect: Full()
try:
    q.put("b", timeout=0.1)
except queue.Full:
    print("full after timeout")  # expect: full after timeout
