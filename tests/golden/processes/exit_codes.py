import os
import sys
from multiprocessing import Process

def ok(): pass
def code(): sys.exit(3)
def text(): sys.exit("message")
def fail(): raise ValueError("in child")
def hard(): os._exit(7)

if __name__ == "__main__":
    for f in (ok, code, text, fail, hard):
        p = Process(target=f)
        p.start()
        p.join()
        print(f.__name__, p.exitcode)
# expect: ok 0
# expect: code 3
# expect: text 1
# expect: fail 1
# expect: hard 7
