import threading

t = threading.Timer(1.5, print)
print(t, t.interval, t.args, t.kwargs, t.daemon)  # expect: <Timer(Thread-1, initial)> 1.5 [] {} False
