from dataclasses import dataclass

@dataclass
class C:
    x: int

try:
    hash(C(1))
except TypeError as error:
    print(error)  # expect: unhashable type: 'C'
