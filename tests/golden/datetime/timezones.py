from datetime import datetime, timezone, timedelta

utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
east = timezone(timedelta(hours=2), "EAST")
print(utc, utc.astimezone(east), east, utc.tzname(), utc.utcoffset(), timezone(timedelta(hours=-5)), utc.timestamp(), utc == utc.astimezone(east), datetime.fromtimestamp(0, timezone.utc), repr(utc))
# expect: 2024-01-01 12:00:00+00:00 2024-01-01 14:00:00+02:00 EAST UTC 0:00:00 UTC-05:00 1704110400.0 True 1970-01-01 00:00:00+00:00 datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone.utc)
try:
    utc < datetime(2024, 1, 1)
except TypeError as error:
    print(error)  # expect: can't compare offset-naive and offset-aware datetimes
