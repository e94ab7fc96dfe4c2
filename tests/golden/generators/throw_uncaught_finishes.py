def gen():
    yield 1
    yield 2

g = gen()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print(repr(error))  # expect: KeyError('k')
print(next(g, "finished"))  # expect: finished
