def f(n):
    def grow():
        nonlocal n
        n *= 2
    grow()
    grow()
    return n

print(f(3))  # expect: 12
