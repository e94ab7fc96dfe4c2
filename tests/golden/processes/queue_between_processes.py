from multiprocessing import Process, Queue

def work(q):
    for n in range(3):
        q.put(n * n)
    q.put(None)

if __name__ == "__main__":
    q = Queue()
    p = Process(target=work, args=(q,))
    p.start()
    print(list(iter(q.get, None)))  # expect: [0, 1, 4]
    p.join()
