from multiprocessing import Pool

def work(n): return n

if __name__ == "__main__":
    pool = Pool(1)
    pool.close()
    try:
        pool.map(work, [1])
    except ValueError as error:
        print(error)  # expect: Pool not running
    pool.join()
    try:
        Pool(0)
    except ValueError as error:
        print(error)  # expect: Number of processes must be at least 1
