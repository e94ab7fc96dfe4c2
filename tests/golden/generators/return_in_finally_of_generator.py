def gen():
    try:
        yield 1
    finally:
        return "swallow"

g = gen()
next(g)
try:
    g.throw(ValueError)
except StopIteration as error:
    print(error.value)  # expect: swallow
