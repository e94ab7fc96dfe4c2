from enum import Enum, unique

try:
    @unique
    class C(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)  # expect: duplicate values found in <enum 'C'>: B -> A
