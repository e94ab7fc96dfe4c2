def f():
    return 1, *[2, 3]

def g():
    yield 0, *"ab"

print(f(), list(g()))  # expect: (1, 2, 3) [(0, 'a', 'b')]
