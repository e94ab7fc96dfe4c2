from multiprocessing import Pool

def start(value):
    global shared
    shared = value

def work(n):
    return shared + n

if __name__ == "__main__":
    with Pool(2, initializer=start, initargs=(100,)) as pool:
        print(pool.map(work, [1, 2, 3]))
# expect: [101, 102, 103]
