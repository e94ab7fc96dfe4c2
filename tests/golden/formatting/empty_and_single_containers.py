print([], (), {}, set(), frozenset(), (1,), {1}, frozenset({1}), range(3), range(0, 6, 2), slice(1, None), bytearray(b"x"))
# expect: [] () {} set() frozenset() (1,) {1} frozenset({1}) range(0, 3) range(0, 6, 2) slice(1, None, None) bytearray(b'x')
