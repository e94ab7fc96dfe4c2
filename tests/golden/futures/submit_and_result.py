from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(pow, 2, 10)
    print(future.result(), future.done(), future.running(), future.cancelled(), future.exception())
# expect: 1024 True False False None
