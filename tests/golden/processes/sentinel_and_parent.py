import multiprocessing as mp
from multiprocessing.connection import wait

def work():
    print(mp.parent_process().is_alive(), mp.current_process().daemon, flush=True)

if __name__ == "__main__":
    p = mp.Process(target=work, daemon=True)
    try:
        p.sentinel
    except ValueError as error:
        print(error)
    p.start()
    print(wait([p.sentinel], timeout=10) == [p.sentinel], flush=True)
    p.join()
    p.close()
    try:
        p.is_alive()
    except ValueError as error:
        print(error)
# expect: process not started
# expect: True True
# expect: True
# expect: process object is closed
