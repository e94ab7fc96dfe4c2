from enum import Enum

A = Enum("A", "X Y Z")
B = Enum("B", {"P": 10, "Q": 20})
C = Enum("C", ["M", "N"], start=5)
print(list(A), B.Q, [m.value for m in C])  # expect: [<A.X: 1>, <A.Y: 2>, <A.Z: 3>] B.Q [5, 6]
