from dataclasses import dataclass

@dataclass
class P:
    x: int
    y: int = 0

p = P(1)
print(p, p == P(1, 0), p == (1, 0), P(x=3, y=4).y, P.__match_args__)  # expect: P(x=1, y=0) True False 4 ('x', 'y')
p.x = 9
print(p, p.__eq__(5))  # expect: P(x=9, y=0) NotImplemented
