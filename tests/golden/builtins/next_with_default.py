it = iter([1])
print(next(it), next(it, "end"))  # expect: 1 end
try:
    next(it)
except StopIteration as error:
    print(repr(error))  # expect: StopIteration()
try:
    next([1])
except TypeError as error:
    print(error)  # expect: 'list' object is not an iterator
