def gen():
    yield 1
    yield 2

g = gen()
print(next(g), next(g), next(g, "done"), next(g, "still done"))  # expect: 1 2 done still done
print(list(gen()))  # expect: [1, 2]
