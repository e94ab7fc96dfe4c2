import time
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED, FIRST_EXCEPTION

def fail(): raise ValueError

with ThreadPoolExecutor(3) as pool:
    fast, slow = pool.submit(time.sleep, 0.05), pool.submit(time.sleep, 0.5)
    done, pending = wait([fast, slow], return_when=FIRST_COMPLETED)
    print(done == {fast}, pending == {slow})  # expect: True True
    bad = pool.submit(fail)
    done, pending = wait([slow, bad], return_when=FIRST_EXCEPTION)
    print(bad in done, slow in pending)  # expect: True True
    result = wait([slow, fast])
    print(len(result.done), len(result.not_done), wait([slow], timeout=0).done == {slow})  # expect: 2 0 True
