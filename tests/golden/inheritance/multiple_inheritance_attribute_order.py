class A: x = "A"
class B: x, y = "B", "By"
class C(A, B): pass
class D(B, A): pass
print(C.x, C.y, D.x, C().y)  # expect: A By B By
