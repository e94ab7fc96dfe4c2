s = set(range(8))
s.discard(3)
s.add(20)
s.add(3)
print(s, sorted(s))  # expect: {0, 1, 2, 3, 4, 5, 6, 7, 20} [0, 1, 2, 3, 4, 5, 6, 7, 20]
