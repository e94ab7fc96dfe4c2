print(issubclass(list[int], object), issubclass(list[int], list))  # expect: True False
class Pretends:
    __bases__ = (bool,)
print(issubclass(Pretends(), int))  # expect: True
try:
    issubclass(5, int)
except TypeError as error:
    print(error)  # expect: issubclass() arg 1 must be a class
