import time
from multiprocessing import Lock, Process

def work(lock, name):
    with lock:
        print(name, "in", flush=True)
        time.sleep(0.3)
        print(name, "out", flush=True)

if __name__ == "__main__":
    lock = Lock()
    a, b = Process(target=work, args=(lock, "a")), Process(target=work, args=(lock, "b"))
    a.start()
    time.sleep(0.15)
    b.start()
    a.join()
    b.join()
# expect: a in
# expect: a out
# expect: b in
# expect: b out
