class D:
    def __get__(self, obj, owner): return 1
    def __set__(self, obj, value): pass

class C:
    d = D()

try:
    del C().d
except AttributeError as error:
    print(error)  # expect: __delete__
