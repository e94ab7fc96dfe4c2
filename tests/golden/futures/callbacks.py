from concurrent.futures import ThreadPoolExecutor, Future

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(lambda: 5)
    future.add_done_callback(lambda f: print("callback", f.result()))  # expect: callback 5
future.add_done_callback(lambda f: print("late callback", f is future))  # expect: late callback True
