from typing import Protocol, runtime_checkable

@runtime_checkable
class Closes(Protocol):
    def close(self): ...

class A:
    def close(self): pass

print(isinstance(A(), Closes), isinstance(5, Closes))  # expect: True False
try:
    Closes()
except TypeError as error:
    print(error)  # expect: Protocols cannot be instantiated
