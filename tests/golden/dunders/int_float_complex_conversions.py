class C:
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 3

print(int(C()), float(C()), round(C()), round(C(), 2))  # expect: 7 1.5 ('round', None) ('round', 2)
