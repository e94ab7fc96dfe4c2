def inner():
    while True:
        try:
            x = yield
            print("inner got", x)
        except ValueError:
            print("inner caught")

def outer():
    yield from inner()

g = outer()
next(g)
g.send(1)  # expect: inner got 1
g.throw(ValueError)  # expect: inner caught
g.send(2)  # expect: inner got 2
