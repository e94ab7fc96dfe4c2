class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(B(), (int, A)), issubclass(B, (str, A)), isinstance(1, int | str))
# expect: True True True True
for call in (lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: issubclass(int, 1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
