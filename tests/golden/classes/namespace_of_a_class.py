class Plain:
    x = 1
    def __eq__(self, other): return True
class Below(Plain):
    "doc"
class Slots:
    __slots__ = ("b", "a")
print(*Plain.__dict__)  # expect: __module__ x __eq__ __dict__ __weakref__ __doc__ __hash__
print(Below.__dict__)  # expect: {'__module__': '__main__', '__doc__': 'doc'}
print(*Slots.__dict__)  # expect: __module__ __slots__ a b __doc__
print(*type("Number", (int,), {}).__dict__)  # expect: __module__ __dict__ __doc__
print(*type("Meta", (type,), {}).__dict__)  # expect: __module__ __doc__
print(*type("Error", (Exception,), {}).__dict__)  # expect: __module__ __weakref__ __doc__
print(*type("Open", (Slots,), {}).__dict__)  # expect: __module__ __dict__ __weakref__ __doc__
print(dir(Plain()))
# expect: ['__class__', '__delattr__', '__dict__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__le__', '__lt__', '__module__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', '__weakref__', 'x']
