print(len("abc"), len([1]), len({}), len(range(0, 10, 3)), len(b"ab"), len({1, 2}), len(()))  # expect: 3 1 0 4 2 2 0
for x in (5, None, iter([]), object()):
    try:
        len(x)
    except TypeError as error:
        print(error)
# expect: object of type 'int' has no len()
# expect: object of type 'NoneType' has no len()
# expect: object of type 'list_iterator' has no len()
# expect: object of type 'object' has no len()
