from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
pool.shutdown()
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown
