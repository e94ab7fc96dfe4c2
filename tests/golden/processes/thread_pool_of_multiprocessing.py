import threading
from multiprocessing.pool import ThreadPool

with ThreadPool(2) as pool:
    print(pool.map(lambda n: n * 2, range(4)), pool.apply(threading.active_count) > 1)  # expect: [0, 2, 4, 6] True
