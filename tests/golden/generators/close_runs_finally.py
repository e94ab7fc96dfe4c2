def gen():
    try:
        yield 1
    finally:
        print("closing")

g = gen()
next(g)
g.close()  # expect: closing
g.close()
print(next(g, "closed"))  # expect: closed
