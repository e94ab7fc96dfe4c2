print(callable(aiter), callable(anext))  # expect: True True
try:
    aiter([])
except TypeError as error:
    print(error)  # expect: 'list' object is not an async iterable
