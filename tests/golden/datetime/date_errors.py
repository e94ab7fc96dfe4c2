from datetime import date, datetime

for f in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2023, 13, 1), lambda: date.fromisoformat("x"), lambda: datetime(2020, 1, 1, 25), lambda: date(2020, 1, 1) < 5, lambda: datetime(2020, 1, 1) - date(2020, 1, 1)):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError day is out of range for month
# expect: ValueError year 0 is out of range
# expect: ValueError month must be in 1..12
# expect: ValueError Invalid isoformat string: 'x'
# expect: ValueError hour must be in 0..23
# expect: TypeError '<' not supported between instances of 'datetime.date' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
