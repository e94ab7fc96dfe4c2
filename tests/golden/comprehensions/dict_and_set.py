print({k: len(k) for k in ("a", "bb", "ccc")})  # expect: {'a': 1, 'bb': 2, 'ccc': 3}
print({x % 3 for x in range(10)})  # expect: {0, 1, 2}
print({k: v for k, v in [("a", 1), ("a", 2)]})  # expect: {'a': 2}
