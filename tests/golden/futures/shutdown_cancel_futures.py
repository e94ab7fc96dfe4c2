import threading
from concurrent.futures import ThreadPoolExecutor

gate, started = threading.Event(), threading.Event()
pool = ThreadPoolExecutor(1)
first = pool.submit(lambda: (started.set(), gate.wait()))
others = [pool.submit(print, n) for n in range(3)]
started.wait()
threading.Timer(0.1, gate.set).start()
pool.shutdown(cancel_futures=True)
print(first.done(), [f.cancelled() for f in others])  # expect: True [True, True, True]
