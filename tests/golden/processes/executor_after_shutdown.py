from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1)
    print(pool.submit(pow, 2, 5).result())  # expect: 32
    pool.shutdown()
    try:
        pool.submit(pow, 2, 5)
    except RuntimeError as error:
        print(error)  # expect: cannot schedule new futures after shutdown
    try:
        ProcessPoolExecutor(0)
    except ValueError as error:
        print(error)  # expect: max_workers must be greater than 0
