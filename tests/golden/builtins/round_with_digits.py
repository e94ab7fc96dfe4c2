print(round(3.14159, 2), round(1e20), round(-2.5), round(123.456, -1), round(5), round(5, 2), round(0.5), round(2.5, 0), round(True))
# expect: 3.14 100000000000000000000 -2 120.0 5 5 0 2.0 1
for f in (lambda: round("a"), lambda: round(1.5, "a"), lambda: round(float("nan"))):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError type str doesn't define __round__ method
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError cannot convert float NaN to integer
