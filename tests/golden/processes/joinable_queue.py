from multiprocessing import JoinableQueue, Process

def work(q):
    while True:
        n = q.get()
        print("done", n, flush=True)
        q.task_done()

if __name__ == "__main__":
    q = JoinableQueue()
    Process(target=work, args=(q,), daemon=True).start()
    for n in range(3):
        q.put(n)
    q.join()
    print("all done")
# expect: done 0
# expect: done 1
# expect: done 2
# expect: all done
