import threading

def action(): raise ValueError("action failed")
barrier = threading.Barrier(1, action)
try:
    barrier.wait()
except ValueError as error:
    print(error, barrier.broken)  # expect: action failed True
