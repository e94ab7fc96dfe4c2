from typing import Generic, TypeVar

T = TypeVar("T")

class Box(Generic[T]):
    def __init__(self, item: T): self.item = item

print(Box[int](5).item, Box[int], Box.__parameters__, Box("a").item)  # expect: 5 __main__.Box[int] (~T,) a
