import threading

condition = threading.Condition()
items = []
def consumer():
    with condition:
        while not items:
            condition.wait()
        print("took", items.pop())

t = threading.Thread(target=consumer)
t.start()
with condition:
    items.append("x")
    condition.notify()
t.join()
# expect: took x
