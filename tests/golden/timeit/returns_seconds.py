import timeit

print(isinstance(timeit.timeit("1 + 1", number=10), float), len(timeit.repeat("x", setup="x = 1", repeat=3, number=5)), callable(timeit.default_timer))
# expect: True 3 True
