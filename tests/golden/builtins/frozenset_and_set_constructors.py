print(set(), set("aba") == {"a", "b"}, frozenset([1, 1]), set(range(3)))
# expect: set() True frozenset({1}) {0, 1, 2}
try:
    set(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
