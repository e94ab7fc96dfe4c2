import os
import signal
import time
from multiprocessing import Process

if __name__ == "__main__":
    p = Process(target=time.sleep, args=(5,))
    p.start()
    os.kill(p.pid, signal.SIGTERM)
    p.join()
    print(p.exitcode, p.exitcode == -signal.SIGTERM)  # expect: -15 True
