import abc
import enum
from collections import namedtuple
from dataclasses import dataclass
from multiprocessing import Process

class Base(abc.ABC):
    @abc.abstractmethod
    def name(self): ...
class Slotted(Base):
    __slots__ = ("x",)
    def __init__(self): self.x = 1
    def name(self): return f"slotted {self.x}"
class Colour(enum.Enum):
    RED = 1
Point = namedtuple("Point", "x y")
@dataclass(frozen=True)
class Pair:
    left: int
table = {Pair(1): "pair", Point(1, 2): "point", Colour.RED: "red", (Colour.RED, 1): "both"}
thing = Slotted()

def work():
    print(isinstance(thing, Base), thing.name(), Point(3, 4).y, Colour(1) is Colour.RED)
    print(table[Pair(1)], table[Point(1, 2)], table[Colour.RED], table[Colour.RED, 1], flush=True)

if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
# expect: True slotted 1 4 True
# expect: pair point red both
