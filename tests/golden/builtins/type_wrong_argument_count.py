for args in ((), (1, 2), (1, 2, 3), ("N", (), 5), ("N", [int], {})):
    try:
        type(*args)
    except TypeError as error:
        print(error)
# expect: type() takes 1 or 3 arguments
# expect: type() takes 1 or 3 arguments
# expect: type.__new__() argument 1 must be str, not int
# expect: type.__new__() argument 3 must be dict, not int
# expect: type.__new__() argument 2 must be tuple, not list
