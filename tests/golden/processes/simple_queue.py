from multiprocessing import Process, SimpleQueue

def work(q):
    q.put("from child")

if __name__ == "__main__":
    q = SimpleQueue()
    p = Process(target=work, args=(q,))
    p.start()
    print(q.get(), q.empty())  # expect: from child True
    p.join()
