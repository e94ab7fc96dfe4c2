g = (x for x in range(3))
print(list(g), list(g), sum(g))  # expect: [0, 1, 2] [] 0
