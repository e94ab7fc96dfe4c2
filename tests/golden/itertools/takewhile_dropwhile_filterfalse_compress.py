from itertools import takewhile, dropwhile, filterfalse, compress, starmap

print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(filterfalse(None, [0, 1])), list(compress("abc", [1, 0, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
# expect: [1, 2] [3, 1] [0] ['a', 'c'] [8, 9]
