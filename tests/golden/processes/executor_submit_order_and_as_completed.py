import time
from concurrent.futures import ProcessPoolExecutor, as_completed

def work(seconds):
    time.sleep(seconds)
    return seconds

if __name__ == "__main__":
    with ProcessPoolExecutor(3) as pool:
        futures = [pool.submit(work, seconds) for seconds in (0.6, 0.1, 0.3)]
        print([future.result() for future in as_completed(futures)])
        print([future.done() for future in futures])
# expect: [0.1, 0.3, 0.6]
# expect: [True, True, True]
