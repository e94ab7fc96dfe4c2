from concurrent.futures import ThreadPoolExecutor

def fail():
    raise ValueError("inside")

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(fail)
    print(repr(future.exception()), future.done())  # expect: ValueError('inside') True
    try:
        future.result()
    except ValueError as error:
        print("raised", error)  # expect: raised inside
