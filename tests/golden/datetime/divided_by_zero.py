# A timedelta divided by nothing.
from datetime import timedelta

day = timedelta(1)
for divide in (
    lambda: day / 0.0, lambda: day / -0.0, lambda: day / 0, lambda: day / timedelta(0), lambda: day // 0, lambda: day // timedelta(0),
    lambda: day % timedelta(0), lambda: divmod(day, timedelta(0)),
):
    try:
        print(divide())
    except ZeroDivisionError as error:
        print(error)
# expect: integer division or modulo by zero
# expect: integer division or modulo by zero
# expect: integer division or modulo by zero
# expect: division by zero
# expect: integer division or modulo by zero
# expect: integer division or modulo by zero
# expect: integer modulo by zero
# expect: integer division or modulo by zero
