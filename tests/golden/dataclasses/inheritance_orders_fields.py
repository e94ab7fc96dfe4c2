from dataclasses import dataclass, fields

@dataclass
class A:
    x: int
    y: int = 1

@dataclass
class B(A):
    z: int = 2
    y: int = 9

print(B(5), [f.name for f in fields(B)])  # expect: B(x=5, y=9, z=2) ['x', 'y', 'z']
