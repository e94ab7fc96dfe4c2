import functools

@functools.lru_cache(typed=True)
def kind(x):
    return type(x).__name__

print(kind(1), kind(1.0), kind(True))  # expect: int float bool
try:
    kind([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
