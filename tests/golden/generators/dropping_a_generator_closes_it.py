def gen():
    try:
        yield 1
    finally:
        print("cleaned")

g = gen()
next(g)
del g  # expect: cleaned
print("after")  # expect: after
