# difference: CPython finds out in the innermost generator that it is no exception, and raises the TypeError in the one that delegates to it; here the
# difference: call of throw() fails and the generators stay as they are.
def inner():
    yield 1
    yield 2
def outer():
    try:
        yield from inner()
    except TypeError:
        yield "told"
g = outer()
next(g)
try:
    print(g.throw(5))
except TypeError as error:
    print(error)
# cpython: told
# here: exceptions must be classes or instances deriving from BaseException, not int
