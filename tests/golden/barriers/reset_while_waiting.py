import threading
import time

barrier = threading.Barrier(2)
def work():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print("reset seen as broken")

t = threading.Thread(target=work)
t.start()
time.sleep(0.1)
barrier.reset()
t.join()
print(barrier.broken, barrier.n_waiting)
# expect: reset seen as broken
# expect: False 0
