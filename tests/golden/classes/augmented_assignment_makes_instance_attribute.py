class C:
    n = 10

c = C()
c.n += 1
print(c.n, C.n, c.__dict__)  # expect: 11 10 {'n': 11}
