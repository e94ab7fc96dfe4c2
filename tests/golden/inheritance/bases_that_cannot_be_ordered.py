class A: pass
class B(A): pass
class C: pass
try:
    class D(C, A, B): pass
except TypeError as error:
    print(error)
# expect: Cannot create a consistent method resolution
# expect: order (MRO) for bases object, A, B
