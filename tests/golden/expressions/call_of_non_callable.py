for target in (1, None, "text", [1]):
    try:
        target()
    except TypeError as error:
        print(error)
# expect: 'int' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'str' object is not callable
# expect: 'list' object is not callable
