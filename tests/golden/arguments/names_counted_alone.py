# zip(), min(), max() and product() count the arguments by name alone; enumerate() and sorted() have ways of their own.
import itertools


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: zip(a=1))  # expect: 'a' is an invalid keyword argument for zip()
attempt(lambda: zip(a=1, b=2))  # expect: zip() takes at most 1 keyword argument (2 given)
attempt(lambda: zip([1], strict=1, b=2))  # expect: zip() takes at most 1 keyword argument (2 given)
attempt(lambda: min(x=1))  # expect: min expected at least 1 argument, got 0
attempt(lambda: max(1, 2, x=1, y=2, z=3))  # expect: max() takes at most 2 keyword arguments (3 given)
attempt(lambda: itertools.product(x=1, y=2))  # expect: product() takes at most 1 keyword argument (2 given)
attempt(lambda: itertools.zip_longest([1], x=1))  # expect: zip_longest() got an unexpected keyword argument
attempt(lambda: sorted(x=1))  # expect: sorted expected 1 argument, got 0
attempt(lambda: sorted(1, x=1))  # expect: 'int' object is not iterable
attempt(lambda: sorted([1], x=1))  # expect: 'x' is an invalid keyword argument for sort()
attempt(lambda: sorted([2, 1], reverse=1.5))  # expect: 'float' object cannot be interpreted as an integer
attempt(lambda: enumerate())  # expect: enumerate() missing required argument 'iterable'
attempt(lambda: enumerate(start=1))  # expect: 'start' is an invalid keyword argument for enumerate()
attempt(lambda: list(enumerate(iterable="a")))  # expect: [(0, 'a')]
attempt(lambda: list(enumerate(start=1, iterable="a")))  # expect: [(1, 'a')]
attempt(lambda: enumerate(x=1))  # expect: 'x' is an invalid keyword argument for enumerate()
attempt(lambda: enumerate([1], iterable=2))  # expect: 'iterable' is an invalid keyword argument for enumerate()
attempt(lambda: enumerate(iterable=1, start=2, y=2))  # expect: enumerate() missing required argument 'iterable'
attempt(lambda: enumerate([], 1, 2))  # expect: enumerate() takes at most 2 arguments (3 given)
attempt(lambda: enumerate([], "a"))  # expect: 'str' object cannot be interpreted as an integer
attempt(lambda: enumerate([], None))  # expect: 'NoneType' object cannot be interpreted as an integer
attempt(lambda: enumerate([], start=None))  # expect: 'NoneType' object cannot be interpreted as an integer


class Numbered(enumerate):
    pass


attempt(lambda: list(Numbered("a", start=4)))  # expect: [(4, 'a')]
attempt(lambda: Numbered(start=4))  # expect: enumerate() missing required argument 'iterable' (pos 1)
