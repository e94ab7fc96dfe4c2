import heapq
import itertools

heap, counter = [], itertools.count()
for priority, job in ((2, "b"), (1, "first"), (2, "a"), (1, "second")):
    heapq.heappush(heap, (priority, next(counter), job))
print([heapq.heappop(heap)[2] for _ in range(len(heap))])  # expect: ['first', 'second', 'b', 'a']
