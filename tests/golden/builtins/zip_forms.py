print(list(zip("ab", [1, 2, 3])), list(zip()), list(zip("a")), list(zip(*[(1, 2), (3, 4)])), dict(zip("xy", range(2))))
# expect: [('a', 1), ('b', 2)] [] [('a',)] [(1, 3), (2, 4)] {'x': 0, 'y': 1}
try:
    zip(1)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
