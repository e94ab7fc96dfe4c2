class C:
    x = 1

a, b = C(), C()
a.x = 2
print(a.x, b.x, C.x)  # expect: 2 1 1
C.x = 3
print(a.x, b.x)  # expect: 2 3
del a.x
print(a.x, a.__dict__)  # expect: 3 {}
