def f(self):
    return super().__init__()

class C: pass
C.f = f
try:
    C().f()
except RuntimeError as error:
    print(error)  # expect: super(): __class__ cell not found
