import threading
from concurrent.futures import ThreadPoolExecutor

def name(): return threading.current_thread().name
with ThreadPoolExecutor(1, thread_name_prefix="crew") as pool:
    print(pool.submit(name).result())  # expect: crew_0
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())  # expect: ThreadPoolExecutor-0_0
