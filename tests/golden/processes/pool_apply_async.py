from multiprocessing import Pool

def work(n):
    if n == 0:
        raise ValueError("zero")
    return 10 // n

if __name__ == "__main__":
    with Pool(2) as pool:
        good, bad = pool.apply_async(work, (5,)), pool.apply_async(work, (0,))
        print(good.get(), good.ready(), good.successful())
        try:
            bad.get(timeout=5)
        except ValueError as error:
            print(error)
        print(bad.successful())
# expect: 2 True True
# expect: zero
# expect: False
