for x in (5, None, len, object):
    try:
        for _ in x:
            pass
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: 'builtin_function_or_method' object is not iterable
# expect: 'type' object is not iterable
