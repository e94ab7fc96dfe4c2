try:
    [1, "a"].sort()
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as error:
    print(error)  # expect: list modified during sort
try:
    [1].sort(lambda x: x)
except TypeError as error:
    print(error)  # expect: sort() takes no positional arguments
