import copy

class C:
    def __init__(self): self.x = [1]
    def __copy__(self): return "shallow"
    def __deepcopy__(self, memo): return "deep"

class D:
    def __init__(self): self.x = [1]

d = D()
e = copy.deepcopy(d)
print(copy.copy(C()), copy.deepcopy(C()), e.x == d.x, e.x is d.x, copy.copy(d).x is d.x)
# expect: shallow deep True False True
