import functools
try:
    functools.lru_cache(maxsize=2)(None)
except TypeError as error:
    print(error)  # expect: the first argument must be callable
