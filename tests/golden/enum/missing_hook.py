from enum import Enum

class C(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "alpha" else None

print(C("alpha"))  # expect: C.A
try:
    C("beta")
except ValueError as error:
    print(error)  # expect: 'beta' is not a valid C
