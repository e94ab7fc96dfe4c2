for target in (1, None, len, 1.5):
    try:
        target[0]
    except TypeError as error:
        print(error)
# expect: 'int' object is not subscriptable
# expect: 'NoneType' object is not subscriptable
# expect: 'builtin_function_or_method' object is not subscriptable
# expect: 'float' object is not subscriptable
