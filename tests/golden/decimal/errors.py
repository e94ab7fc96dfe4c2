from decimal import Decimal as D, InvalidOperation, DivisionByZero

for f in (lambda: D("abc"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) + 1.5, lambda: D("NaN") < 1):
    try:
        f()
    except (InvalidOperation, DivisionByZero, TypeError) as error:
        print(type(error).__name__, error)
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
