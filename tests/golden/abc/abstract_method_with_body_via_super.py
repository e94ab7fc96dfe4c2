from abc import ABC, abstractmethod

class A(ABC):
    @abstractmethod
    def f(self): return "base"

class B(A):
    def f(self): return super().f() + "+own"

print(B().f())  # expect: base+own
