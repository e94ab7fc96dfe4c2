from enum import Enum

class C(Enum):
    A = 1
    B = 2

d = {C.A: "a"}
print(d[C.A], C.B in d, C.A == 1, C.A != C.B, d)  # expect: a False False True {<C.A: 1>: 'a'}
