from collections import deque

d = deque("abcab")
print(d.count("a"), d.index("b", 2), d.copy() == d, deque([1]) + deque([2]), deque([1]) * 2, deque([1, 2]) < deque([1, 3]))
# expect: 2 4 True deque([1, 2]) deque([1, 1]) True
d.remove("a"); d.reverse(); d.insert(1, "X"); del d[0]; d[0] = "Y"
print(d, list(reversed(d)))  # expect: deque(['Y', 'a', 'c', 'b']) ['b', 'c', 'a', 'Y']
d.clear()
print(d, bool(d))  # expect: deque([]) False
