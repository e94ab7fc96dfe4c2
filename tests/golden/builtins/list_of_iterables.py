print(list("ab"), list({1: 2}), list(range(2)), list(), list(x for x in (1, 2)))
# expect: ['a', 'b'] [1] [0, 1] [] [1, 2]
try:
    list(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
