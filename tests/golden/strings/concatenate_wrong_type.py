try:
    "n = " + 5
except TypeError as error:
    print(error)  # expect: can only concatenate str (not "int") to str
try:
    5 + "n"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
