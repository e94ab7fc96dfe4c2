for f in (lambda: 2.0 ** 5000, lambda: int("1" + "0" * 400) / 3, lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0):
    try:
        f()
    except OverflowError as error:
        print(error)
# expect: (34, 'Numerical result out of range')
# expect: integer division result too large for a float
# expect: int too large to convert to float
# expect: int too large to convert to float
