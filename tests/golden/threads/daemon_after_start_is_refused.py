import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait)
t.start()
try:
    t.daemon = True
except RuntimeError as error:
    print(error)  # expect: cannot set daemon status of active thread
gate.set()
