class C:
    def __repr__(self):
        return 1

class D:
    def __str__(self):
        return None

for f in (lambda: repr(C()), lambda: str(D())):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type NoneType)
