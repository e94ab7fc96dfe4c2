for f in (lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} >= {}, lambda: "a" <= b"a", lambda: 1 < None):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'list' and 'tuple'
# expect: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: '>=' not supported between instances of 'dict' and 'dict'
# expect: '<=' not supported between instances of 'str' and 'bytes'
# expect: '<' not supported between instances of 'int' and 'NoneType'
print(1 == "1", [] == (), None == 0, "" == b"", {} == set())  # expect: False False False False False
