import queue

print("waiting")  # expect: waiting
queue.Queue().get()
# not cpython: it hangs there
# deadlock: deadlock
