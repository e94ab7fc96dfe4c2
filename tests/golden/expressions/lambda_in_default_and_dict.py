table = {n: (lambda x, n=n: x * n) for n in (2, 3)}
print(table[2](5), table[3](5))  # expect: 10 15
