from concurrent.futures import ProcessPoolExecutor

def work():
    raise ValueError("in worker")

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        error = pool.submit(work).exception()
        print(repr(error), type(error.__cause__).__name__, 'raise ValueError("in worker")' in str(error.__cause__))
# expect: ValueError('in worker') _RemoteTraceback True
