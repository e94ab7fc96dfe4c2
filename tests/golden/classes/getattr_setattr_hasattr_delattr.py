class C:
    pass

c = C()
setattr(c, "x y", 1)
print(getattr(c, "x y"), getattr(c, "none", "default"), hasattr(c, "none"))  # expect: 1 default False
delattr(c, "x y")
print(hasattr(c, "x y"))  # expect: False
