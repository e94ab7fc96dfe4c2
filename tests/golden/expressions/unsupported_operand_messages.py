def attempt(f):
    try:
        f()
    except TypeError as error:
        print(error)

attempt(lambda: 1 + "a")  # expect: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" + 1)  # expect: can only concatenate str (not "int") to str
attempt(lambda: [] + ())  # expect: can only concatenate list (not "tuple") to list
attempt(lambda: None - 1)  # expect: unsupported operand type(s) for -: 'NoneType' and 'int'
attempt(lambda: {} | 1)  # expect: unsupported operand type(s) for |: 'dict' and 'int'
attempt(lambda: -"a")  # expect: bad operand type for unary -: 'str'
attempt(lambda: ~1.5)  # expect: bad operand type for unary ~: 'float'
attempt(lambda: 2 ** "a")  # expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
attempt(lambda: pow("a", 2))  # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
attempt(lambda: object() @ 2)  # expect: unsupported operand type(s) for @: 'object' and 'int'
attempt(lambda: "a" * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
attempt(lambda: [1] * "a")  # expect: can't multiply sequence by non-int of type 'str'
