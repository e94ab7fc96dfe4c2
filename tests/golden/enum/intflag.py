from enum import IntFlag

class P(IntFlag):
    A = 1
    B = 2

print(P.A | P.B, repr(P.A | P.B), (P.A | P.B) == 3, P.A | 8, P(3), P.B in P(3))  # expect: 3 <P.A|B: 3> True 9 3 True
