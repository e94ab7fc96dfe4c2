import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
for n in range(2):
    pool.submit(lambda n=n: (time.sleep(0.5), print("job", n)))
print("main done")
# expect: main done
# expect: job 0
# expect: job 1
