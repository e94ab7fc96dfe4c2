print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, range(3))), list(map(pow, [2, 3], [3, 2])))
# expect: [11, 22] ['0', '1', '2'] [8, 9]
try:
    map(len)
except TypeError as error:
    print(error)  # expect: map() must have at least two arguments.
try:
    list(map(5, [1]))
except TypeError as error:
    print(error)  # expect: 'int' object is not callable
