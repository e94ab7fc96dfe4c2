class A:
    def __add__(self, other): return "A.add"
    def __radd__(self, other): return "A.radd"
class B(A):
    def __radd__(self, other): return "B.radd"

print(A() + B(), A() + A(), B() + A())  # expect: B.radd A.add A.add
