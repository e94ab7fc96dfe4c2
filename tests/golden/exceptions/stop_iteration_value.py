def gen():
    yield 1
    return "result"

g = gen()
next(g)
try:
    next(g)
except StopIteration as error:
    print(repr(error.value), error.args)  # expect: 'result' ('result',)
