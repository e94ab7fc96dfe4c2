from abc import ABC

class HasRun(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "run") or NotImplemented

class Engine:
    def run(self): pass

print(issubclass(Engine, HasRun), issubclass(int, HasRun))  # expect: True False
