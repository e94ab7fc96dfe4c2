from multiprocessing import Pool

def square(n):
    return n * n

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, range(6)), pool.apply(square, (9,)), pool.starmap(pow, [(2, 3), (3, 2)]), list(pool.imap(square, [1, 2])))
# expect: [0, 1, 4, 9, 16, 25] 81 [8, 9] [1, 4]
