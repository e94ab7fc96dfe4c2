from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._fields, p._asdict(), p._replace(x=5), P._make([3, 4]), len(p))
# expect: P(x=1, y=2) 1 2 True ('x', 'y') {'x': 1, 'y': 2} P(x=5, y=2) P(x=3, y=4) 2
x, y = p
print(x, y, P.__name__, P.__doc__)  # expect: 1 2 P P(x, y)
