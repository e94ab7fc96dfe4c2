from datetime import date, datetime, time
for attempt in [lambda: datetime.strptime(1, "x"), lambda: datetime.strptime("1", None), lambda: date(2024, 1, 1).strftime(3), lambda: time(1).strftime(None)]:
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: strptime() argument 1 must be str, not int
# expect: strptime() argument 2 must be str, not None
# expect: strftime() argument 1 must be str, not int
# expect: strftime() argument 1 must be str, not None
