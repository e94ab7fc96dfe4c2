class D:
    def __get__(self, obj, owner): return ("get", obj is not None, owner.__name__)
    def __set__(self, obj, value): print("set", value)
    def __delete__(self, obj): print("delete")

class C:
    d = D()

c = C()
c.__dict__["d"] = "hidden"
print(c.d, C.d)  # expect: ('get', True, 'C') ('get', False, 'C')
c.d = 5  # expect: set 5
del c.d  # expect: delete
