# Natives count what is given by position and by name together, before they look at any name.
def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except TypeError as error:
        print(error)


attempt(int, 1, 2, 3)  # expect: int() takes at most 2 arguments (3 given)
attempt(int, 1, 2, x=1)  # expect: int() takes at most 2 arguments (3 given)
attempt(int, 1, 2, x=1, y=1)  # expect: int() takes at most 2 arguments (4 given)
attempt(str, 1, 2, x=1, y=3)  # expect: str() takes at most 3 arguments (4 given)
attempt([].sort, 4, 1, 8, 8, 5)  # expect: sort() takes at most 2 arguments (5 given)
attempt([].sort, 4, 1)  # expect: sort() takes no positional arguments
attempt([].sort, 4, key=1, reverse=1)  # expect: sort() takes at most 2 arguments (3 given)
attempt([].sort, key=1, reverse=1, foo=3)  # expect: sort() takes at most 2 keyword arguments (3 given)
attempt([].sort, key=1, foo=3)  # expect: 'foo' is an invalid keyword argument for sort()
attempt(int.from_bytes, "a", [3], "little", signed=True)  # expect: from_bytes() takes at most 3 arguments (4 given)
attempt(int.from_bytes, "a", [3], "little")  # expect: from_bytes() takes at most 2 positional arguments (3 given)
attempt((3).to_bytes, "a", [3], "little", signed=True)  # expect: to_bytes() takes at most 3 arguments (4 given)
attempt("_private".index, KeyError("k"), "x")
# expect: slice indices must be integers or None or have an __index__ method
attempt("_private".count, KeyError("k"), "x")
# expect: slice indices must be integers or None or have an __index__ method
attempt("_private".index, KeyError("k"), 1)  # expect: must be str, not KeyError
attempt(sum, 10, "")  # expect: 'int' object is not iterable
attempt(sum, [], b"")  # expect: sum() can't sum bytes [use b''.join(seq) instead]
