from datetime import datetime

d = datetime(2024, 5, 6, 7, 8, 9, 123456)
print(d, repr(d), d.date(), d.time(), d.isoformat(), d.isoformat(" ", "minutes"), d.replace(microsecond=0), d.timetuple().tm_hour, datetime(2024, 1, 1), datetime.combine(d.date(), d.time()) == d, datetime.fromisoformat("2024-05-06T07:08:09"))
# expect: 2024-05-06 07:08:09.123456 datetime.datetime(2024, 5, 6, 7, 8, 9, 123456) 2024-05-06 07:08:09.123456 2024-05-06T07:08:09.123456 2024-05-06 07:08 2024-05-06 07:08:09 7 2024-01-01 00:00:00 True 2024-05-06 07:08:09
