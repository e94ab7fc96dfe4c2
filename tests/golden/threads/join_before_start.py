import threading

try:
    threading.Thread().join()
except RuntimeError as error:
    print(error)  # expect: cannot join thread before it is started
