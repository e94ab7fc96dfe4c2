import functools
import threading

class C:
    def run_me(self): pass

print(threading.Thread(target=C().run_me).name, threading.Thread(target=functools.partial(print)).name, threading.Thread(target=print).name)
# expect: Thread-1 (run_me) Thread-2 Thread-3 (print)
