t = (1, "a", [2])
print(t, t[0], t[-1], len(t), t + (3,), t * 2, (1,), (), 1 in t, t.index("a"), t.count(1))
# expect: (1, 'a', [2]) 1 [2] 3 (1, 'a', [2], 3) (1, 'a', [2], 1, 'a', [2]) (1,) () True 1 1
for f in (lambda: t.__setitem__, lambda: exec("t[0] = 1"), lambda: t.index(99), lambda: t[5], lambda: exec("del t[0]")):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
# expect: AttributeError 'tuple' object has no attribute '__setitem__'
# expect: TypeError 'tuple' object does not support item assignment
# expect: ValueError tuple.index(x): x not in tuple
# expect: IndexError tuple index out of range
# expect: TypeError 'tuple' object doesn't support item deletion
