def f(*args, **kwargs):
    return args, kwargs

print(f(*[1, 2], 3, *(4,), a=1, **{"b": 2}, c=3, **{}))  # expect: ((1, 2, 3, 4), {'a': 1, 'b': 2, 'c': 3})
