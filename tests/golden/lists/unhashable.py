try:
    {[1]: 2}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
try:
    hash(([],))
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
