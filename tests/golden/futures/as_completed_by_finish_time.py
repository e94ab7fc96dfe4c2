import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def work(n):
    time.sleep(n)
    return n

with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(work, n): n for n in (0.75, 0.25, 0.5)}
    for f in as_completed(futures):
        print(f.result(), futures[f])
# expect: 0.25 0.25
# expect: 0.5 0.5
# expect: 0.75 0.75
# time: 0.75s
