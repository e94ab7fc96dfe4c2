from itertools import islice

print(list(islice("abcdef", 2)), list(islice("abcdef", 1, 4)), list(islice("abcdef", 0, None, 2)))
# expect: ['a', 'b'] ['b', 'c', 'd'] ['a', 'c', 'e']
try:
    islice("abc", -1)
except ValueError as error:
    print(error)  # expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
