import math

class V:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"

print(math.floor(V()), math.ceil(V()), math.trunc(V()))  # expect: floor ceil trunc
