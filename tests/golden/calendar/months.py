import calendar

print(calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 5, 6), calendar.month_name[5], calendar.day_abbr[0])
# expect: True (3, 29) 0 May Mon
print(calendar.month(2024, 2))
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
