pairs = [("b", 1), ("a", 1), ("c", 0)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[1], reverse=True))
# expect: [('c', 0), ('b', 1), ('a', 1)] [('b', 1), ('a', 1), ('c', 0)]
a = [3, 1, 2]
print(a.sort(), a, sorted("bca", reverse=True), sorted([True, 0, 2.5, -1]))
# expect: None [1, 2, 3] ['c', 'b', 'a'] [-1, 0, True, 2.5]
