import queue
from multiprocessing import Queue

if __name__ == "__main__":
    q = Queue(1)
    for f in (q.get_nowait, lambda: q.get(timeout=0.02)):
        try:
            f()
        except queue.Empty as error:
            print(repr(error))
    q.put("x")
    try:
        q.put_nowait("y")
    except queue.Full as error:
        print(repr(error))
    print(q.get())
# expect: Empty()
# expect: Empty()
# expect: Full()
# expect: x
