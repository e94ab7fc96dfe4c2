from dataclasses import dataclass

@dataclass(order=True)
class V:
    major: int
    minor: int

print(V(1, 2) < V(1, 3), sorted([V(2, 0), V(1, 9)]), max(V(0, 1), V(0, 0)), V(1, 1) >= V(1, 1))
# expect: True [V(major=1, minor=9), V(major=2, minor=0)] V(major=0, minor=1) True
try:
    V(1, 2) < (1, 3)
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'V' and 'tuple'
