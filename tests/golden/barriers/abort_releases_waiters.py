import threading
import time

barrier = threading.Barrier(2)
def work():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print("broken")

t = threading.Thread(target=work)
t.start()
time.sleep(0.1)
print(barrier.n_waiting)
barrier.abort()
t.join()
# expect: 1
# expect: broken
