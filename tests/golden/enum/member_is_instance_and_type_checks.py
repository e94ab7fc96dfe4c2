from enum import Enum

class C(Enum):
    A = 1
    def describe(self): return f"{self.name}={self.value}"

print(isinstance(C.A, C), type(C.A), C.A.describe(), C.A == C["A"], C.A != 1, bool(C.A), f"{C.A!r:>10}", C.A.__doc__)
# expect: True <enum 'C'> A=1 True True True   <C.A: 1> None
