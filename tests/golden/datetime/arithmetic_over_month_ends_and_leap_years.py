from datetime import date, timedelta

print(date(2023, 12, 31) + timedelta(1), date(2024, 2, 28) + timedelta(1), date(2023, 2, 28) + timedelta(1), date(2024, 1, 1) - timedelta(weeks=1), (date(2025, 1, 1) - date(2024, 1, 1)).days)
# expect: 2024-01-01 2024-02-29 2023-03-01 2023-12-25 366
try:
    date.max + timedelta(1)
except OverflowError as error:
    print(error)  # expect: date value out of range
