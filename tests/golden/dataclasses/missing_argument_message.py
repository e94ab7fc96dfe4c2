from dataclasses import dataclass

@dataclass
class P:
    x: int
    y: int

try:
    P(1)
except TypeError as error:
    print(error)  # expect: P.__init__() missing 1 required positional argument: 'y'
