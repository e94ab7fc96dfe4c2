class C: pass
c = C()
print([c.x for c.x in range(3)], c.x)  # expect: [0, 1, 2] 2
