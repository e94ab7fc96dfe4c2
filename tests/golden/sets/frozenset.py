f = frozenset([1, 2])
print(f, f | {3}, type(f | {3}).__name__, type({3} | f).__name__, {f: "key"}[frozenset({2, 1})], f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
# expect: frozenset({1, 2}) frozenset({1, 2, 3}) frozenset set key True True
try:
    f.add(3)
except AttributeError as error:
    print(error)  # expect: 'frozenset' object has no attribute 'add'
