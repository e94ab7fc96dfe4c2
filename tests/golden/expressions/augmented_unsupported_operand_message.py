x = 1
try:
    x += "a"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'int' and 'str'
y = None
try:
    y **= 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for **=: 'NoneType' and 'int'
