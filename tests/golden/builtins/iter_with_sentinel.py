items = iter([1, 2, 0, 3])
print(list(iter(lambda: next(items), 0)))  # expect: [1, 2]
try:
    iter(5, 0)
except TypeError as error:
    print(error)  # expect: iter(v, w): v must be callable
