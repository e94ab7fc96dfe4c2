from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1, initializer=print, initargs=("init", 5)) as pool:
    print(pool.submit(lambda: "job").result())
# expect: init 5
# expect: job
