import weakref

class C: pass
d = weakref.WeakValueDictionary()
c = d["k"] = C()
print(len(d), d["k"] is c)  # expect: 1 True
del c
print(len(d), d.get("k"))  # expect: 0 None
