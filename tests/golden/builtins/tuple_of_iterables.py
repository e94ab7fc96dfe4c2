print(tuple("ab"), tuple(), tuple(range(2)), tuple({"k": 1}))  # expect: ('a', 'b') () (0, 1) ('k',)
t = (1, 2)
print(tuple(t) is t)  # expect: True
