import threading
from multiprocessing import Process

def work():
    t = threading.Thread(target=lambda: print("thread", threading.active_count(), flush=True))
    t.start()
    t.join()
    print(threading.current_thread() is threading.main_thread(), threading.current_thread().name, flush=True)

def start():
    Process(target=work).run()
    p = Process(target=work)
    p.start()
    p.join()

if __name__ == "__main__":
    t = threading.Thread(target=start)
    t.start()
    t.join()
# expect: thread 3
# expect: False Thread-1 (start)
# expect: thread 2
# expect: True Thread-1 (start)
