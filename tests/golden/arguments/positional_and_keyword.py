def f(a, b, c=3, d=4):
    return a, b, c, d

print(f(1, 2))  # expect: (1, 2, 3, 4)
print(f(1, d=9, b=8))  # expect: (1, 8, 3, 9)
print(f(b=1, a=2))  # expect: (2, 1, 3, 4)
