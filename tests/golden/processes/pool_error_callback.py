from multiprocessing import Pool

def work(n):
    raise KeyError(n)

if __name__ == "__main__":
    seen = []
    with Pool(1) as pool:
        result = pool.apply_async(work, (3,), error_callback=seen.append)
        result.wait()
        print(result.successful(), repr(seen[0]))
# expect: False KeyError(3)
