import time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    time.sleep(0.15)
    return n

start = time.monotonic()
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(work, range(6))))  # expect: [0, 1, 2, 3, 4, 5]
print(0.45 <= time.monotonic() - start < 1.5)  # expect: True
# time: 0.45s
