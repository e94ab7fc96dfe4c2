import threading

class Worker(threading.Thread):
    def run(self): pass

print(Worker().name, threading.Timer(1, print).name, Worker(name="own").name)  # expect: Thread-1 Thread-2 own
