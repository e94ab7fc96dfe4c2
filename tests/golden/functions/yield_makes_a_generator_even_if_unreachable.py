def f():
    return 5
    yield

g = f()
print(type(g).__name__)  # expect: generator
try:
    next(g)
except StopIteration as error:
    print(error.value)  # expect: 5
