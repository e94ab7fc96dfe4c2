from enum import Enum

class C(Enum):
    A = 1
    _ignore_ = ["x"]
    x = 5
    def method(self): return "m"
    @staticmethod
    def s(): return "s"

print(list(C), C.A.method(), C.s(), hasattr(C, "x"))  # expect: [<C.A: 1>] m s False
