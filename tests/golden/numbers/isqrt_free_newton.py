def root(n):
    x = n
    while x * x > n:
        x = (x + n // x) // 2
    return x

print(root(10 ** 40), root(2 * 10 ** 30))  # expect: 100000000000000000000 1414213562373095
