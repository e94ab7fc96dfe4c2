from datetime import timedelta

print(timedelta(hours=-1), timedelta(days=1.5), timedelta(seconds=90061), timedelta(minutes=1) / timedelta(seconds=30), divmod(timedelta(10), timedelta(3)), sum([timedelta(1), timedelta(2)], timedelta()), repr(timedelta(milliseconds=-1)))
# expect: -1 day, 23:00:00 1 day, 12:00:00 1 day, 1:01:01 2.0 (3, datetime.timedelta(days=1)) 3 days, 0:00:00 datetime.timedelta(days=-1, seconds=86399, microseconds=999000)
for f in (lambda: timedelta("1"), lambda: timedelta(1) + 1, lambda: timedelta(10 ** 10)):
    try:
        f()
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported type for timedelta days component: str
# expect: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# expect: OverflowError Python int too large to convert to C int
