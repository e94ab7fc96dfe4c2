import threading
from concurrent.futures import ThreadPoolExecutor, CancelledError

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    running = pool.submit(gate.wait)
    waiting = pool.submit(print, "never")
    print(waiting.cancel(), waiting.cancelled(), running.cancel(), waiting.cancel())  # expect: True True False True
    gate.set()
try:
    waiting.result()
except CancelledError as error:
    print(repr(error))  # expect: CancelledError()
