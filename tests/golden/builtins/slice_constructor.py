print(slice(5), slice(1, 5), slice(1, 5, 2), [0, 1, 2, 3][slice(1, 3)], slice(1, 2) == slice(1, 2))
# expect: slice(None, 5, None) slice(1, 5, None) slice(1, 5, 2) [1, 2] True
try:
    hash(slice(1))
except TypeError as error:
    print(error)  # expect: unhashable type: 'slice'
