import queue

class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()
    def _put(self, item):
        self.queue.add(item)
    def _get(self):
        return self.queue.pop()

q = Unique()
for n in (1, 1, 1):
    q.put(n)
print(q.qsize(), q.get(), q.empty())  # expect: 1 1 True
