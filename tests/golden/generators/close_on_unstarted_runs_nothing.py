def gen():
    try:
        yield
    finally:
        print("never")

g = gen()
g.close()
print(list(g))  # expect: []
