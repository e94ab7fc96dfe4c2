def outer():
    yield from [1, 2]
g = outer()
next(g)
try:
    g.send("value")
except AttributeError as error:
    print(error)  # expect: 'list_iterator' object has no attribute 'send'
