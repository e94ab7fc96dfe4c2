from enum import Enum

class C(Enum):
    A = 1

try:
    class D(C): pass
except TypeError as error:
    print(error)  # expect: <enum 'D'> cannot extend <enum 'C'>
