print({frozenset([1, 2]): "a"}[frozenset([2, 1, 1])], {c for c in "hello"} == set("hello"), {len(w) for w in ("a", "bb", "cc")})
# expect: a True {1, 2}
