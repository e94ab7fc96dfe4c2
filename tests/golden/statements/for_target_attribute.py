class C: pass
c = C()
for c.i in range(3):
    pass
print(c.i)  # expect: 2
