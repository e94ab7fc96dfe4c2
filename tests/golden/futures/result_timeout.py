import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(time.sleep, 0.5)
    try:
        future.result(timeout=0.1)
    except concurrent.futures.TimeoutError as error:
        print(repr(error), concurrent.futures.TimeoutError is TimeoutError)  # expect: TimeoutError() True
    print(future.result())  # expect: None
