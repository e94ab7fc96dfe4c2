from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    results = pool.map(lambda n: 10 // n, [5, 0, 2])
    try:
        for r in results:
            print(r)  # expect: 2
    except ZeroDivisionError as error:
        print(error)  # expect: integer division or modulo by zero
