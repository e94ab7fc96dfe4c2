print([y for x in range(5) if (y := x * x) % 2 == 0 if y < 10], [(i, j) for i in range(3) for j in range(i)], {k: [v for v in vs if v] for k, vs in {"a": [0, 1], "b": []}.items()})
# expect: [0, 4] [(1, 0), (2, 0), (2, 1)] {'a': [1], 'b': []}
