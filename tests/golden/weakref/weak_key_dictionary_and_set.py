import weakref

class C: pass
c = C()
d, s = weakref.WeakKeyDictionary(), weakref.WeakSet()
d[c] = 1
s.add(c)
print(len(d), len(s), c in s)  # expect: 1 1 True
del c
print(len(d), len(s))  # expect: 0 0
