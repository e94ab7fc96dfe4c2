print(list(enumerate("ab")), list(enumerate("ab", start=5)), list(enumerate([], -1)))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] []
e = enumerate(x for x in "xy")
print(next(e), next(e), next(e, "end"), type(e).__name__)  # expect: (0, 'x') (1, 'y') end enumerate
