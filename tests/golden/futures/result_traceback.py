from concurrent.futures import ThreadPoolExecutor

def fail(n):
    return 1 / n

with ThreadPoolExecutor(1) as pool:
    pool.submit(fail, 0).result()
# raises: ZeroDivisionError: division by zero
