class C:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"

print(-C(), +C(), ~C(), abs(C()))  # expect: neg pos invert abs
