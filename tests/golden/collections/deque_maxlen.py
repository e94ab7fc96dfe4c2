from collections import deque

d = deque(range(5), maxlen=3)
d.append(9)
print(d, d.maxlen)  # expect: deque([3, 4, 9], maxlen=3) 3
d.appendleft(7)
print(list(d))  # expect: [7, 3, 4]
try:
    d.insert(1, 5)
except IndexError as error:
    print(error)  # expect: deque already at its maximum size
