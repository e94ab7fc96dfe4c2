from dataclasses import dataclass

@dataclass
class C:
    x: int
    def __repr__(self): return "mine"

@dataclass(eq=False)
class D:
    x: int

print(C(1), D(1) == D(1), D(1))  # expect: mine False D(x=1)
