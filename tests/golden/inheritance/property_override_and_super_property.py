class A:
    @property
    def x(self): return 1
class B(A):
    @property
    def x(self): return super().x + 1
class C(A):
    x = 10

print(B().x, C().x, A.x.fget(C()))  # expect: 2 10 1
