print(int | str, int | None, (int | str) == (str | int), isinstance(1, int | str), type(int | str).__name__, list[int] | None)
# expect: int | str int | None True True UnionType list[int] | None
try:
    isinstance([1], list[int])
except TypeError as error:
    print(error)  # expect: isinstance() argument 2 cannot be a parameterized generic
