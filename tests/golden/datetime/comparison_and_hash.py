from datetime import date, datetime

print(date(2024, 1, 1) == date(2024, 1, 1), datetime(2024, 1, 1) == date(2024, 1, 1), max(date(2020, 1, 1), date(2021, 1, 1)), {date(2020, 1, 1): 1}[date(2020, 1, 1)], sorted([date(2021, 1, 1), date(2020, 1, 1)])[0])
# expect: True False 2021-01-01 1 2020-01-01
