from typing import Protocol, runtime_checkable
@runtime_checkable
class Closable(Protocol):
    name: str
    def close(self): ...
class File:
    name = "f"
    def close(self): pass
class Plain(Protocol):
    x: int
print(isinstance(File(), Closable), isinstance(3, Closable))  # expect: True False
for attempt in [lambda: issubclass(File, Closable), lambda: isinstance(3, Plain), lambda: issubclass(int, Plain)]:
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: Protocols with non-method members don't support issubclass()
# expect: Instance and class checks can only be used with @runtime_checkable protocols
# expect: Instance and class checks can only be used with @runtime_checkable protocols
