import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
pool.submit(lambda: (time.sleep(0.25), print("worker done")))
pool.shutdown(wait=False)
print("main done")
# time: 0.25s
# expect: main done
# expect: worker done
