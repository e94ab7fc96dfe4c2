class C:
    def __divmod__(self, o): return ("divmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __lshift__(self, o): return ("lshift", o)
    def __rrshift__(self, o): return ("rrshift", o)

c = C()
print(divmod(c, 1), c ** 2, pow(c, 2, 3), 2 ** c, c << 1, 8 >> c)
# expect: ('divmod', 1) ('pow', 2, None) ('pow', 2, 3) ('rpow', 2) ('lshift', 1) ('rrshift', 8)
