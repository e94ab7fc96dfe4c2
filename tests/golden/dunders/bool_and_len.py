class A:
    def __bool__(self): return False
class B:
    def __len__(self): return 0
class C:
    def __len__(self): return 3
class D: pass

print(bool(A()), bool(B()), bool(C()), bool(D()), not A())  # expect: False False True True True
