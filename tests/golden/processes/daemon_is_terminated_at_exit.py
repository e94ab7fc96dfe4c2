import time
from multiprocessing import Process

def work():
    time.sleep(0.5)
    print("never", flush=True)

if __name__ == "__main__":
    p = Process(target=work, daemon=True)
    p.start()
    print("main done")  # expect: main done
