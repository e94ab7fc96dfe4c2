from multiprocessing import Barrier, Process, Semaphore

def work(barrier, semaphore):
    with semaphore:
        pass
    barrier.wait()
    print("passed", flush=True)

if __name__ == "__main__":
    barrier, semaphore = Barrier(3), Semaphore(2)
    ps = [Process(target=work, args=(barrier, semaphore)) for _ in range(2)]
    for p in ps: p.start()
    print(barrier.parties, flush=True)
    barrier.wait()
    for p in ps: p.join()
# expect: 3
# expect: passed
# expect: passed
