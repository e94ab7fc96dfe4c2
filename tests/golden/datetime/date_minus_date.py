from datetime import date, datetime, timedelta

print(date(2024, 3, 1) - date(2024, 2, 1), (date(2024, 3, 1) - date(2023, 3, 1)).days, date(2024, 1, 31) + timedelta(days=30), datetime(2024, 1, 1, 12) - datetime(2024, 1, 1), datetime(2024, 1, 1) + timedelta(seconds=90))
# expect: 29 days, 0:00:00 366 2024-03-01 12:00:00 2024-01-01 00:01:30
