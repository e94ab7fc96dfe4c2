try:
    try:
        1 / 0
    finally:
        raise KeyError("k")
except KeyError as error:
    print(repr(error.__context__))  # expect: ZeroDivisionError('division by zero')
