class C: pass
c = C()
setattr(c, "x", 1)
delattr(c, "x")
try:
    delattr(c, "x")
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'x'
try:
    setattr(c, 5, 1)
except TypeError as error:
    print(error)  # expect: attribute name must be string, not 'int'
