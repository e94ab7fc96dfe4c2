print("ababc".lstrip("ab"), "ababc".removeprefix("ab"), "abcbc".rstrip("bc"), "abcbc".removesuffix("bc"))
# expect: c abc a abc
