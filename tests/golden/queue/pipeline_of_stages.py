import queue
import threading

first, second = queue.Queue(), queue.Queue()
def stage(source, target, f):
    for item in iter(source.get, None):
        target.put(f(item))
    target.put(None)

threading.Thread(target=stage, args=(first, second, lambda n: n + 1)).start()
for n in range(4):
    first.put(n)
first.put(None)
print(list(iter(second.get, None)))  # expect: [1, 2, 3, 4]
