import threading

class Data(threading.local):
    kind = "shared"
    def __init__(self, n):
        print("init in", threading.current_thread().name)
        self.n = n

data = Data(5)
data.n += 1
t = threading.Thread(target=lambda: print(data.n, data.kind), name="T")
t.start()
t.join()
print(data.n)
# expect: init in MainThread
# expect: init in T
# expect: 5 shared
# expect: 6
