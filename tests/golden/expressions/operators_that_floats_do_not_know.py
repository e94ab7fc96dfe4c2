for text in ["1.5 | 2.5", "1.5 @ 2.5", "1.5 << 2.5", "3 @ 4", "1.5 ^ 2"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'float' and 'float'
# expect: unsupported operand type(s) for @: 'float' and 'float'
# expect: unsupported operand type(s) for <<: 'float' and 'float'
# expect: unsupported operand type(s) for @: 'int' and 'int'
# expect: unsupported operand type(s) for ^: 'float' and 'int'
x = 1.5
try:
    x &= 2.5
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for &=: 'float' and 'float'
