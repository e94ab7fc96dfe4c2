from operator import attrgetter, itemgetter
from types import SimpleNamespace as N

rows = [N(n=2, inner=N(v=1)), N(n=1, inner=N(v=5))]
print([r.n for r in sorted(rows, key=attrgetter("n"))], max(rows, key=attrgetter("inner.v")).n, attrgetter("n", "inner.v")(rows[0]), repr(itemgetter(1)), repr(attrgetter("a.b")))
# expect: [1, 2] 1 (2, 1) operator.itemgetter(1) operator.attrgetter('a.b')
try:
    attrgetter("zz")(rows[0])
except AttributeError as error:
    print(error)  # expect: 'types.SimpleNamespace' object has no attribute 'zz'
