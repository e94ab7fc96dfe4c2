import time
from multiprocessing import Process

def work():
    time.sleep(0.1)
    print("child done", flush=True)

if __name__ == "__main__":
    Process(target=work).start()
    print("main done", flush=True)
# expect: main done
# expect: child done
