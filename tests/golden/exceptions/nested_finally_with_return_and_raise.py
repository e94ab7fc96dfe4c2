def f():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as error:
        return repr(error), repr(error.__context__)
    finally:
        print("last")

print(f())
# expect: last
# expect: ("KeyError('second')", "ValueError('first')")
