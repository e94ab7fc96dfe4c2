from dataclasses import dataclass

try:
    @dataclass
    class C:
        a: int = 1
        b: int
except TypeError as error:
    print(error)  # expect: non-default argument 'b' follows default argument
