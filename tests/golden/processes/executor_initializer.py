from concurrent.futures import ProcessPoolExecutor

def begin(value):
    global base
    base = value

def work(n):
    return base + n

if __name__ == "__main__":
    with ProcessPoolExecutor(2, initializer=begin, initargs=(10,)) as pool:
        print(list(pool.map(work, range(4), chunksize=2)))
# expect: [10, 11, 12, 13]
