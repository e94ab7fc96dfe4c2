import multiprocessing as mp
import os

def work():
    me = mp.current_process()
    print(me.name, me.pid == os.getpid(), mp.parent_process().name, flush=True)

if __name__ == "__main__":
    a, b = mp.Process(target=work), mp.Process(target=work, name="custom")
    print(a.name, b.name, a.pid, mp.current_process().name, mp.parent_process())
    for p in (a, b):
        p.start()
        p.join()
    print(a.pid != os.getpid())
# expect: Process-1 custom None MainProcess None
# expect: Process-1 True MainProcess
# expect: custom True MainProcess
# expect: True
