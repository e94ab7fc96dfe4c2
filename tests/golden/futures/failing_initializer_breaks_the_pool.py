import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.disable()
def bad(): raise ValueError
with ThreadPoolExecutor(1, initializer=bad) as pool:
    try:
        print(pool.submit(print, "job").result())
    except BrokenThreadPool as error:
        print(error)  # expect: A thread initializer failed, the thread pool is not usable anymore
