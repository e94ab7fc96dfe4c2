from multiprocessing import Pool

def work(n):
    return lambda: n

if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.apply(work, (0,))
        except Exception as error:
            print(type(error).__name__, "Can't pickle local object" in str(error))
# expect: MaybeEncodingError True
