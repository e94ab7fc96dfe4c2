# The angle of a power may become infinite; a base without an angle has none.
for base, exponent in ((1e300 + 1e300j, float("-inf")), (1j, float("inf")), (2 + 0j, float("inf")), (0.5 + 0j, float("-inf")), (-1 + 0j, 1e308)):
    try:
        print(pow(base, exponent))
    except (ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: (nan+nanj)
# expect: (nan+nanj)
# expect: ZeroDivisionError 0.0 to a negative or complex power
