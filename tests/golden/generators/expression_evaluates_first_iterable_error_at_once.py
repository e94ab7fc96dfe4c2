try:
    (x for x in 5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
