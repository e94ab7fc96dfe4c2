class A:
    def f(self): return "A.f"
class B(A):
    def f(self): return super(B, self).f() + "!"
    def g(self): return super().f

print(B().f(), B().g()(), super(B, B).f(B()))  # expect: A.f! A.f A.f
