import re
from multiprocessing import Process

def work(): pass
def show(p): print(re.sub(r"\d{2,}", "PID", repr(p)))

if __name__ == "__main__":
    p = Process(target=work, name="P")
    show(p)  # expect: <Process name='P' parent=PID initial>
    p.start()
    p.join()
    show(p)  # expect: <Process name='P' pid=PID parent=PID stopped exitcode=0>
