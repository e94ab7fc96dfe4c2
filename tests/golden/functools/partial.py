import functools

def f(a, b, c=3): return a, b, c
p = functools.partial(f, 1, c=9)
print(p(2), p(2, c=4), p.func is f, p.args, p.keywords)  # expect: (1, 2, 9) (1, 2, 4) True (1,) {'c': 9}
q = functools.partial(p, 5)
print(q(), q.args)  # expect: (1, 5, 9) (1, 5)
