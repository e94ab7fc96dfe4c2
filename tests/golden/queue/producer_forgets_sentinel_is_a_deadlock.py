import queue
import threading

q = queue.Queue()
def work():
    while True:
        print("got", q.get())

t = threading.Thread(target=work)
t.start()
q.put(1)  # expect: got 1
t.join()
# not cpython: it hangs there
# deadlock: deadlock
