class A: pass
try:
    class B(A, A): pass
except TypeError as error:
    print(error)  # expect: duplicate base class A
