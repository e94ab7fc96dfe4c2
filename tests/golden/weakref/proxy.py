import weakref

class C:
    x = 5

c = C()
p = weakref.proxy(c)
print(p.x)  # expect: 5
del c
try:
    p.x
except ReferenceError as error:
    print(error)  # expect: weakly-referenced object no longer exists
