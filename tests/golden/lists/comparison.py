print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 2] == [1, 2.0], [1] == (1,), [2] > [1, 100])
# expect: True True True True False True
try:
    [1] < ["a"]
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'int' and 'str'
