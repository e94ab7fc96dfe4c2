from multiprocessing import Pool

def work(n):
    return n + 1

if __name__ == "__main__":
    seen = []
    with Pool(2) as pool:
        print(sorted(pool.imap_unordered(work, range(5))))
        pool.map_async(work, [1, 2], callback=seen.append).wait()
        pool.close()
        pool.join()
    print(seen)
# expect: [1, 2, 3, 4, 5]
# expect: [[2, 3]]
