# What takes no argument by name says so before it counts the others.
import functools
import math
import operator


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: float(1, 2, x=1))  # expect: float() takes no keyword arguments
attempt(lambda: abs(1, 2, x=1))  # expect: abs() takes no keyword arguments
attempt(lambda: list(1, 2, x=1))  # expect: list() takes no keyword arguments
attempt(lambda: range(1, 2, 3, 4, x=1))  # expect: range() takes no keyword arguments
attempt(lambda: iter(1, 2, 3, x=1))  # expect: iter() takes no keyword arguments
attempt(lambda: classmethod(1, 2, x=1))  # expect: classmethod() takes no keyword arguments
attempt(lambda: classmethod(1, 2))  # expect: classmethod expected 1 argument, got 2
attempt(lambda: functools.reduce(1, x=1))  # expect: reduce() takes no keyword arguments
attempt(lambda: operator.add(1, 2, x=1))  # expect: _operator.add() takes no keyword arguments
attempt(lambda: math.sqrt(1, 2, x=1))  # expect: math.sqrt() takes no keyword arguments
attempt(lambda: math.log(1, 2, x=1))  # expect: log() takes no keyword arguments
attempt(lambda: math.log())  # expect: math.log requires 1 to 2 arguments
attempt(lambda: str.upper(1, x=1))  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
