class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj.__dict__[self.name]
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value

class P:
    x = Typed(int)

p = P()
p.x = 3
print(p.x, type(P.x).__name__)  # expect: 3 Typed
try:
    p.x = "a"
except TypeError as error:
    print(error)  # expect: x must be int
