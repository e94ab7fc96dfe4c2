from multiprocessing import Pool

def add(a, b):
    return a + b

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.starmap(add, [(n, n) for n in range(5)], chunksize=2))
        print(list(pool.imap(str, range(5), chunksize=2)))
        print(pool.starmap_async(add, [("a", "b")]).get(), pool.map(add, []) if False else pool.map(abs, []))
# expect: [0, 2, 4, 6, 8]
# expect: ['0', '1', '2', '3', '4']
# expect: ['ab'] []
