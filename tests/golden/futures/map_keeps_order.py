import time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    time.sleep(0.25 - n * 0.05)
    return n * n

with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(work, range(4))), list(pool.map(max, [1, 5], [4, 2])))  # expect: [0, 1, 4, 9] [4, 5]
# time: 0.25s
