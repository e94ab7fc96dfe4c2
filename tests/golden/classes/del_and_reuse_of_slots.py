class S:
    __slots__ = "a", "__dict__"

s = S()
s.a, s.b = 1, 2
del s.a
print(hasattr(s, "a"), s.__dict__, S.a.__class__.__name__)  # expect: False {'b': 2} member_descriptor
