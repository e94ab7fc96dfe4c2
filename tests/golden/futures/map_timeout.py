import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    try:
        for r in pool.map(time.sleep, [0.01, 0.15], timeout=0.05):
            print(r)  # expect: None
    except TimeoutError as error:
        print(repr(error))  # expect: TimeoutError()
