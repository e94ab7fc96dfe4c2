import heapq

h = []
for n in (5, 3, 8, 1, 9, 2):
    heapq.heappush(h, n)
print(h)  # expect: [1, 3, 2, 5, 9, 8]
heapq.heappop(h)
print(h)  # expect: [2, 3, 8, 5, 9]
h = [9, 8, 7, 6, 5, 4]
heapq.heapify(h)
print(h)  # expect: [4, 5, 7, 6, 8, 9]
