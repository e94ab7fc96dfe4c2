rows = [("b", None), ("a", 3), ("c", 1)]
print(sorted(rows, key=lambda r: (r[1] is None, r[1] or 0)), sorted("aBc", key=str.swapcase), sorted([[2], [1, 5], [1]]))
# expect: [('c', 1), ('a', 3), ('b', None)] ['a', 'c', 'B'] [[1], [1, 5], [2]]
