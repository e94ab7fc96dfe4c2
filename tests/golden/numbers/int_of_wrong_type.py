for bad in (None, [], {}, object):
    try:
        int(bad)
    except TypeError as error:
        print(error)
# expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'dict'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'type'
