def f():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise IndexError(2)
        except IndexError:
            raise ValueError(3)

try:
    f()
except ValueError as error:
    while error is not None:
        print(repr(error))
        error = error.__context__
# expect: ValueError(3)
# expect: IndexError(2)
# expect: KeyError(1)
