import threading

condition = threading.Condition()
buffer = []
out = []
def produce():
    for i in range(6):
        with condition:
            while len(buffer) == 2:
                condition.wait()
            buffer.append(i)
            condition.notify_all()

def consume():
    for _ in range(6):
        with condition:
            while not buffer:
                condition.wait()
            out.append(buffer.pop(0))
            condition.notify_all()

threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads: t.start()
for t in threads: t.join()
print(out)  # expect: [0, 1, 2, 3, 4, 5]
