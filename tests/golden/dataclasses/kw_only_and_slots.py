from dataclasses import dataclass, KW_ONLY

@dataclass(slots=True)
class C:
    a: int
    _: KW_ONLY
    b: int = 2

print(C(1, b=3), C.__slots__)  # expect: C(a=1, b=3) ('a', 'b')
try:
    C(1, 2)
except TypeError as error:
    print(error)  # expect: C.__init__() takes 2 positional arguments but 3 were given
try:
    C(1).c = 5
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'c'
