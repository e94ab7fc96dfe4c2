import time
from multiprocessing import Process

def work():
    time.sleep(10)

if __name__ == "__main__":
    for stop in ("terminate", "kill"):
        p = Process(target=work)
        p.start()
        getattr(p, stop)()
        p.join()
        print(p.exitcode, p.is_alive())
# expect: -15 False
# expect: -9 False
