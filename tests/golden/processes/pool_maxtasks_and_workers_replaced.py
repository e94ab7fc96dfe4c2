import os
from multiprocessing import Pool

def work(n):
    return os.getpid()

if __name__ == "__main__":
    with Pool(1, maxtasksperchild=2) as pool:
        pids = [pool.apply(work, (n,)) for n in range(4)]
        print(len(set(pids)), pids[0] == pids[1], pids[2] == pids[3])
# expect: 2 True True
