def gen():
    x = yield
    print(x)
    yield

g = gen()
print(next(g))  # expect: None
print(g.send("sent"))
# expect: sent
# expect: None
