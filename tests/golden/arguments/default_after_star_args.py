def f(*items, sep="-"):
    return sep.join(str(item) for item in items)

print(f(1, 2, 3), f(1, 2, sep="/"), repr(f()))  # expect: 1-2-3 1/2 ''
