from multiprocessing import Process

def work(n):
    print("child", n, flush=True)

if __name__ == "__main__":
    p = Process(target=work, args=(5,))
    p.start()
    p.join()
    print("parent", p.exitcode, p.is_alive())
# expect: child 5
# expect: parent 0 False
