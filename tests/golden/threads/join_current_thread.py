import threading

try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)  # expect: cannot join current thread
