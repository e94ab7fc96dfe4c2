def gen():
    print("never")
    yield 1

g = gen()
try:
    g.throw(ValueError("early"))
except ValueError as error:
    print(error, list(g))  # expect: early []
