import threading

barrier = threading.Barrier(2)
try:
    barrier.wait(timeout=0.1)
except threading.BrokenBarrierError as error:
    print(repr(error), barrier.broken)  # expect: BrokenBarrierError() True
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("still broken")  # expect: still broken
barrier.reset()
print(barrier.broken)  # expect: False
