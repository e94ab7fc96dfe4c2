import random
from multiprocessing import Pool

def draw(_):
    return random.random()

if __name__ == "__main__":
    random.seed(1)
    with Pool(2) as pool:
        print(len(set(pool.map(draw, range(2), chunksize=1)) | {random.random()}))
# expect: 3
