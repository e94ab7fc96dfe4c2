import threading

def work(a, b=0, *rest, key=None):
    print(a, b, rest, key)

t = threading.Thread(target=work, args=(1, 2, 3), kwargs={"key": "k"})
t.start()
t.join()
# expect: 1 2 (3,) k
