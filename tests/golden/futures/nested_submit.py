from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    def outer():
        return pool.submit(lambda: "inner").result() + " via outer"
    print(pool.submit(outer).result())  # expect: inner via outer
