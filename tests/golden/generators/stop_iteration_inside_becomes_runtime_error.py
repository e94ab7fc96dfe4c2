def gen():
    yield 1
    raise StopIteration("oops")

try:
    list(gen())
except RuntimeError as error:
    print(error, repr(error.__cause__))  # expect: generator raised StopIteration StopIteration('oops')
