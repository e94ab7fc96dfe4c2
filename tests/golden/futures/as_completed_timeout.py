import time
from concurrent.futures import ThreadPoolExecutor, as_completed, TimeoutError

with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(time.sleep, n) for n in (0.05, 1)]
    try:
        for f in as_completed(futures, timeout=0.25):
            print("one done")  # expect: one done
    except TimeoutError as error:
        print(error)  # expect: 1 (of 2) futures unfinished
