from concurrent.futures import ProcessPoolExecutor

def work(n):
    return 10 // n

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(work, [1, 2, 5])))
        try:
            pool.submit(work, 0).result()
        except ZeroDivisionError as error:
            print(error)
# expect: [10, 5, 2]
# expect: integer division or modulo by zero
