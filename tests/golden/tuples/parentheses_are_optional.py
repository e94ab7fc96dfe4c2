t = 1,
u = 1, 2
for x in 1, 2:
    print(x)
# expect: 1
# expect: 2
print(t, u, type(()), tuple("ab"), tuple([1]))  # expect: (1,) (1, 2) <class 'tuple'> ('a', 'b') (1,)
