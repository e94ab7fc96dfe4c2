class T(tuple): pass
t = T((1, 2))
a, b = t
print(t == (1, 2), type(t[:]).__name__, a + b, {t: 1}[(1, 2)], repr(t))  # expect: True tuple 3 1 (1, 2)
