for value, spec in ((1, "s"), ("a", "d"), (1.5, "d"), (1, "5.2d"), ("a", "+"), ("a", "=5"), (1, "zz"), (1.5, "x"), ("a", ","), (1, ".")):
    try:
        print(format(value, spec))
    except ValueError as error:
        print(error)
# expect: Unknown format code 's' for object of type 'int'
# expect: Unknown format code 'd' for object of type 'str'
# expect: Unknown format code 'd' for object of type 'float'
# expect: Precision not allowed in integer format specifier
# expect: Sign not allowed in string format specifier
# expect: '=' alignment not allowed in string format specifier
# expect: Unknown format code 'z' for object of type 'int'
# expect: Unknown format code 'x' for object of type 'float'
# expect: Cannot specify ',' with 's'.
# expect: Format specifier missing precision
