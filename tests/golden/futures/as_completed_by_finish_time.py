import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def work(n):
    time.sleep(n)
    return n

with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(work, n): n for n in (0.15, 0.05, 0.1)}
    for f in as_completed(futures):
        print(f.result(), futures[f])
# expect: 0.05 0.05
# expect: 0.1 0.1
# expect: 0.15 0.15
# time: 0.15s
