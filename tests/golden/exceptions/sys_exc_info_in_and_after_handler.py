import sys

try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])  # expect: ZeroDivisionError division by zero
print(sys.exc_info())  # expect: (None, None, None)
