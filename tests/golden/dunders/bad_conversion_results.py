class C:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5

for f in (lambda: int(C()), lambda: float(C()), lambda: [1][C()]):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: __int__ returned non-int (type str)
# expect: C.__float__ returned non-float (type int)
# expect: __index__ returned non-int (type float)
