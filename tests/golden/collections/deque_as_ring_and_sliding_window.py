from collections import deque

def window(seq, n):
    d = deque(maxlen=n)
    for x in seq:
        d.append(x)
        if len(d) == n:
            yield tuple(d)

print(list(window(range(5), 3)), deque("abc", 2), deque([1, 2], maxlen=2) + deque([3]))
# expect: [(0, 1, 2), (1, 2, 3), (2, 3, 4)] deque(['b', 'c'], maxlen=2) deque([2, 3], maxlen=2)
