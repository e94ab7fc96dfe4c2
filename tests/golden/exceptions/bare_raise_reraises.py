try:
    try:
        int("x")
    except ValueError:
        print("inner")  # expect: inner
        raise
except ValueError as error:
    print("outer", error)  # expect: outer invalid literal for int() with base 10: 'x'
