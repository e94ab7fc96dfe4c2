import time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    time.sleep(0.03)
    return n

start = time.monotonic()
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(work, range(6))))  # expect: [0, 1, 2, 3, 4, 5]
print(0.09 <= time.monotonic() - start < 0.3)  # expect: True
# time: 0.09s
