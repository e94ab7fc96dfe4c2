def gen():
    yield from 5

try:
    next(gen())
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
