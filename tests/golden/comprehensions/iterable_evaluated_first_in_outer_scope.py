def f(x):
    return [x for x in (x, x + 1)], x

print(f(5))  # expect: ([5, 6], 5)
