print([a + b for a, b in [(1, 2), (3, 4)]])  # expect: [3, 7]
print([rest for first, *rest in [(1, 2, 3), "ab"]])  # expect: [[2, 3], ['b']]
print([(i, x) for i, (x, _) in enumerate([("a", 1), ("b", 2)])])  # expect: [(0, 'a'), (1, 'b')]
