class Slotted:
    __slots__ = ("a",)
try:
    del Slotted().a
except AttributeError as error:
    print(error)  # expect: a
