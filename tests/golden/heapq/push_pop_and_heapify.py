import heapq

h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h[0], [heapq.heappop(h) for _ in range(4)])  # expect: 0 [0, 1, 4, 5]
try:
    heapq.heappop([])
except IndexError as error:
    print(error)  # expect: index out of range
