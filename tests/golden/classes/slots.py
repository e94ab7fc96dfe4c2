class P:
    __slots__ = ("x", "y")

p = P()
p.x = 1
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))  # expect: 1 False False
try:
    p.z = 3
except AttributeError as error:
    print(error)  # expect: 'P' object has no attribute 'z'
try:
    p.y
except AttributeError as error:
    print(error)  # expect: 'P' object has no attribute 'y'
