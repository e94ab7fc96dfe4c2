def outer():
    result = yield from [1, 2]
    print("result", result)
    yield 9
g = outer()
next(g)
try:
    g.throw(StopIteration(4))
except RuntimeError as error:
    print(error, repr(error.__cause__))  # expect: generator raised StopIteration StopIteration(4)
