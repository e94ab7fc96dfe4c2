def f(a, b=2):
    c = a + b
    return locals()

print(f(1))  # expect: {'a': 1, 'b': 2, 'c': 3}
