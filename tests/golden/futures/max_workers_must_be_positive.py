from concurrent.futures import ThreadPoolExecutor

for n in (0, -1):
    try:
        ThreadPoolExecutor(n)
    except ValueError as error:
        print(error)
# expect: max_workers must be greater than 0
# expect: max_workers must be greater than 0
