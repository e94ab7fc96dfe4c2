class A: pass
try:
    class B(A, colour=1): pass
except TypeError as error:
    print(error)  # expect: B.__init_subclass__() takes no keyword arguments
