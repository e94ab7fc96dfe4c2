import math
class Own(int):
    def __float__(self):
        return 2.25
class Wrong(int):
    def __float__(self):
        return self
print(float(Own(3)), math.sqrt(Own(3)), float("1.5"))  # expect: 2.25 1.5 1.5
try:
    float(Wrong(3))
except TypeError as error:
    print(error)  # expect: Wrong.__float__ returned non-float (type Wrong)
class Text(str):
    def __float__(self):
        return 7.0
print(float(Text("1.5")))  # expect: 7.0
