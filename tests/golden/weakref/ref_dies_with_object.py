import weakref

class C: pass
c = C()
r = weakref.ref(c, lambda ref: print("gone"))
print(r() is c)  # expect: True
del c  # expect: gone
print(r())  # expect: None
