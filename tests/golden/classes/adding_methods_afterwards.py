class C:
    pass

c = C()
C.double = lambda self, n: n * 2
c.triple = lambda n: n * 3
print(c.double(4), c.triple(4))  # expect: 8 12
