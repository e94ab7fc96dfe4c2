# difference: datetime is written in Python here: a number that does not fit into a C int is out of range as any other one.
import datetime
try:
    datetime.date(2**31, 1, 1)
except (OverflowError, ValueError) as error:
    print(type(error).__name__, error)
# cpython: OverflowError signed integer is greater than maximum
# here: ValueError year 2147483648 is out of range
