def gen():
    try:
        yield
    except Exception as error:
        yield repr(error)

for args in ((ValueError,), (ValueError, "text"), (KeyError("k"),)):
    g = gen()
    next(g)
    print(g.throw(*args))
# expect: ValueError()
# expect: ValueError('text')
# expect: KeyError('k')
