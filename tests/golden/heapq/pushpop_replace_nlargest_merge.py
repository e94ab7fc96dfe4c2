import heapq

h = [1, 3, 5]
print(heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, "dacb"), list(heapq.merge([1, 4], [2, 3])), heapq.nlargest(1, [{"n": 1}, {"n": 2}], key=lambda d: d["n"]))
# expect: 0 1 [3, 9, 5] [5, 3] ['a', 'b'] [1, 2, 3, 4] [{'n': 2}]
