print(max(1, 3, 2), min([3, 1]), max("abc"), max([], default="none"), min({"b": 1, "a": 2}), max([1, -5, 3], key=abs), max("a", "bb", key=len))
# expect: 3 1 c none a -5 bb
print(max([(1, "x"), (1, "a")], key=lambda p: p[0]), min(2, 2.0), max(True, 1))  # expect: (1, 'x') 2 True
