from datetime import date

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.toordinal(), d.replace(year=2023, day=1), d.timetuple().tm_yday, d.isocalendar(), d.ctime())
# expect: 2024-02-29 datetime.date(2024, 2, 29) 2024 2 29 3 4 2024-02-29 738945 2023-02-01 60 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) Thu Feb 29 00:00:00 2024
print(date.fromisoformat("2020-01-05"), date.fromordinal(1), date.min, date.max)
# expect: 2020-01-05 0001-01-01 0001-01-01 9999-12-31
