def f():
    return 1

def g():
    return 2

f.__code__ = g.__code__
print(f())  # expect: 2
h = type(f)(g.__code__.replace(co_name="h"), {})
print(h.__name__, h())  # expect: h 2
