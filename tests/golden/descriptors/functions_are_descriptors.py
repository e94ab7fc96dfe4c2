class C: pass

def f(self, x): return x
bound = f.__get__(C(), C)
print(bound(3), type(bound).__name__, f.__get__(None, C) is f)  # expect: 3 method True
