import functools

print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a + b, [], "start"), functools.reduce(max, [3]))
# expect: 24 start 3
try:
    functools.reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)  # expect: reduce() of empty iterable with no initial value
