import weakref

class C: pass
c = C()
f = weakref.finalize(c, print, "finalized", 1)
print(f.alive)  # expect: True
del c  # expect: finalized 1
print(f.alive)  # expect: False
