from dataclasses import dataclass
from typing import ClassVar

@dataclass
class C:
    count: ClassVar[int] = 0
    x: int = 1

print(C(), C.count)  # expect: C(x=1) 0
