# What is missing is said before what is not known, and an argument given twice before that.
import bisect
import itertools
import math


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: pow(x=1))  # expect: pow() missing required argument 'base' (pos 1)
attempt(lambda: pow(1, x=1))  # expect: pow() missing required argument 'exp' (pos 2)
attempt(lambda: round(x=1, y=2))  # expect: round() missing required argument 'number' (pos 1)
attempt(lambda: sum(x=1))  # expect: sum() takes at least 1 positional argument (0 given)
attempt(lambda: math.prod())  # expect: prod() takes exactly 1 positional argument (0 given)
attempt(lambda: math.isclose(1, x=1))  # expect: isclose() missing required argument 'b' (pos 2)
attempt(lambda: memoryview(x=1))  # expect: memoryview() missing required argument 'object' (pos 1)
attempt(lambda: compile(1, 2, x=1))  # expect: compile() missing required argument 'mode' (pos 3)
attempt(lambda: itertools.combinations("ab", x=1))  # expect: combinations() missing required argument 'r' (pos 2)
attempt(lambda: itertools.compress(x=1, y=2))  # expect: compress() missing required argument 'data' (pos 1)
attempt(lambda: bisect.insort(x=1))  # expect: insort_right() missing required argument 'a' (pos 1)
attempt(lambda: bisect.insort([], 2, x=1))  # expect: argument for insort_right() given by name ('x') and position (2)
attempt(lambda: sum([], 1, start=2))  # expect: sum() takes at most 2 arguments (3 given)
