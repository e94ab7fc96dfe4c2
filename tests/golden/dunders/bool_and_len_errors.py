class A:
    def __bool__(self): return 1
class B:
    def __len__(self): return -1
class C:
    def __len__(self): return "x"

for f in (lambda: bool(A()), lambda: len(B()), lambda: len(C()), lambda: len(5)):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError __bool__ should return bool, returned int
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError object of type 'int' has no len()
