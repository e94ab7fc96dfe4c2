try:
    1j < 2j
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'complex' and 'complex'
try:
    1j // 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for //: 'complex' and 'int'
