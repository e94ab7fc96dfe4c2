import gc
import weakref

class C: pass
a = C()
a.me = a
r = weakref.ref(a)
del a
gc.collect()
print(r(), gc.isenabled())  # expect: None True
