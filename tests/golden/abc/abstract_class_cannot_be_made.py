from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def name(self): ...

class Half(Shape):
    def area(self): return 1

class Full(Half):
    def name(self): return "full"

for cls in (Shape, Half, Full):
    try:
        print(cls().name())
    except TypeError as error:
        print(error)
# expect: Can't instantiate abstract class Shape with abstract methods area, name
# expect: Can't instantiate abstract class Half with abstract method name
# expect: full
