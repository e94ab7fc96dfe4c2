from typing import NamedTuple

class P(NamedTuple):
    x: int
    y: int = 5
    def total(self): return self.x + self.y

print(P(1), P(1, 2).total(), P._fields, P.__annotations__, P(3) == (3, 5))
# expect: P(x=1, y=5) 3 ('x', 'y') {'x': <class 'int'>, 'y': <class 'int'>} True
