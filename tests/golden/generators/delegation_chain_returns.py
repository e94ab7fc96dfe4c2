def a():
    x = yield 1
    return x * 2
def b():
    return (yield from a()) + 1
def c():
    result = yield from b()
    yield result

g = c()
print(next(g), g.send(10))  # expect: 1 21
