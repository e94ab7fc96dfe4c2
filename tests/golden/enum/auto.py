from enum import Enum, auto, IntEnum

class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()

print([m.value for m in A])  # expect: [1, 2, 10, 11]
