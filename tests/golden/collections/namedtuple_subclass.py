from collections import namedtuple

class Point(namedtuple("Point", "x y")):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5

print(Point(3, 4).norm, Point(3, 4))  # expect: 5.0 Point(x=3, y=4)
