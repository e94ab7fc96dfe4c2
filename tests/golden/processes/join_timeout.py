import time
from multiprocessing import Process

if __name__ == "__main__":
    p = Process(target=time.sleep, args=(0.3,))
    p.start()
    p.join(0.02)
    print(p.is_alive(), p.exitcode)  # expect: True None
    p.join()
    print(p.is_alive(), p.exitcode)  # expect: False 0
