import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    try:
        for r in pool.map(time.sleep, [0.05, 0.75], timeout=0.25):
            print(r)  # expect: None
    except TimeoutError as error:
        print(repr(error))  # expect: TimeoutError()
