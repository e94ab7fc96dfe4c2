try:
    (1,) + [2]
except TypeError as error:
    print(error)  # expect: can only concatenate tuple (not "list") to tuple
print((1,) + tuple([2]))  # expect: (1, 2)
