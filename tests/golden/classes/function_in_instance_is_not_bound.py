class C:
    pass

c = C()
c.f = lambda *args: args
C.g = lambda *args: len(args)
print(c.f(1), c.g(1))  # expect: (1,) 2
