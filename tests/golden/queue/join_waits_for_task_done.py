import queue
import threading
import time

q = queue.Queue()
def work():
    while True:
        item = q.get()
        time.sleep(0.05)
        print("done", item)
        q.task_done()

threading.Thread(target=work, daemon=True).start()
for i in range(3):
    q.put(i)
q.join()
print("all done", q.unfinished_tasks)
# expect: done 0
# expect: done 1
# expect: done 2
# expect: all done 0
