def f(a, b, *rest): return a, b, rest

(a, *b), c = [1, 2, 3], 4
print(a, b, c, f(*[1, 2], *(3, 4)), f(*"xy"))  # expect: 1 [2, 3] 4 (1, 2, (3, 4)) ('x', 'y', ())
for x, *y in [(1, 2, 3), "ab"]:
    print(x, y)
# expect: 1 [2, 3]
# expect: a ['b']
