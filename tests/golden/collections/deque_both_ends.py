from collections import deque

d = deque([1, 2])
d.append(3); d.appendleft(0); d.extend("ab"); d.extendleft("xy")
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 2 in d)  # expect: deque(['x', 0, 1, 2, 3, 'a']) b y 6 x a True
d.rotate(1); print(d)  # expect: deque(['a', 'x', 0, 1, 2, 3])
d.rotate(-2); print(d)  # expect: deque([0, 1, 2, 3, 'a', 'x'])
