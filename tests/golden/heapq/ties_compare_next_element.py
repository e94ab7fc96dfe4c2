import heapq

h = [(1, "b"), (1, "a")]
heapq.heapify(h)
print(heapq.heappop(h))  # expect: (1, 'a')
try:
    heapq.heapify([(1, {}), (1, {})])
except TypeError as error:
    print(error)
