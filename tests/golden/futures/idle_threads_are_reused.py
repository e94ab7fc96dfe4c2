import threading
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(5) as pool:
    names = set()
    for _ in range(4):
        names.add(pool.submit(threading.get_ident).result())
        threading.Event().wait(0.05)
    print(len(names))  # expect: 1
