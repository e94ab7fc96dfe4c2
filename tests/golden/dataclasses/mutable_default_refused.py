from dataclasses import dataclass

try:
    @dataclass
    class C:
        items: list = []
except ValueError as error:
    print(error)  # expect: mutable default <class 'list'> for field items is not allowed: use default_factory
