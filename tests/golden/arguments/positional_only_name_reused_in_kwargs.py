def f(a, /, **rest):
    return a, rest

print(f(1, a=2))  # expect: (1, {'a': 2})
