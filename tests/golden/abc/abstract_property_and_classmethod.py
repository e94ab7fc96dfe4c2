from abc import ABC, abstractmethod

class A(ABC):
    @property
    @abstractmethod
    def x(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...

class B(A):
    x = 5
    @classmethod
    def make(cls): return cls()

print(B.make().x, sorted(A.__abstractmethods__))  # expect: 5 ['make', 'x']
