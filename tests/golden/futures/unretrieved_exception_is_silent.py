from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    pool.submit(lambda: 1 / 0)
print("nothing shown")
# expect: nothing shown
# stderr:
