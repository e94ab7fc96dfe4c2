from collections import namedtuple

P = namedtuple("P", "n x")
print(sorted([P(2, "a"), P(1, "b")]), {P(1, 2), P(1, 2)}, P(1, 2) < P(1, 3), max(P(1, 0), P(0, 9)), P(1, 2) + (3,), P(*"ab"), P(**{"n": 1, "x": 2}))
# expect: [P(n=1, x='b'), P(n=2, x='a')] {P(n=1, x=2)} True P(n=1, x=0) (1, 2, 3) P(n='a', x='b') P(n=1, x=2)
