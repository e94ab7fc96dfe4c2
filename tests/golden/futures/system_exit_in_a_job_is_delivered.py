import sys
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    f = pool.submit(sys.exit, 3)
    print(repr(f.exception()))  # expect: SystemExit(3)
