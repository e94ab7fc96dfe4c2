def gen():
    try:
        yield 1
    except GeneratorExit:
        yield 2

g = gen()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit
