from collections.abc import Sized, Iterable

class C:
    def __len__(self): return 0

print(isinstance(C(), Sized), isinstance(C(), Iterable), issubclass(C, Sized))  # expect: True False True
