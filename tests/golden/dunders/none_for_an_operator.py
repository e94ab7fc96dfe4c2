# None in the place of an operator's method is called as any other method would be.
class Left:
    __pow__ = None
    __add__ = None
    __mod__ = None


class Right:
    __rpow__ = None
    __radd__ = None
    __ipow__ = None


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


def in_place(value):
    value **= 2


left, right = Left(), Right()
attempt(lambda: left ** 2)  # expect: 'NoneType' object is not callable
attempt(lambda: 2 ** left)  # expect: unsupported operand type(s) for ** or pow(): 'int' and 'Left'
attempt(lambda: left + 1)  # expect: 'NoneType' object is not callable
attempt(lambda: 1 + left)  # expect: unsupported operand type(s) for +: 'int' and 'Left'
attempt(lambda: left % 2)  # expect: 'NoneType' object is not callable
attempt(lambda: pow(left, 2))  # expect: 'NoneType' object is not callable
attempt(lambda: 2 ** right)  # expect: 'NoneType' object is not callable
attempt(lambda: right ** 2)  # expect: unsupported operand type(s) for ** or pow(): 'Right' and 'int'
attempt(lambda: 1 + right)  # expect: 'NoneType' object is not callable
attempt(lambda: in_place(right))  # expect: 'NoneType' object is not callable
attempt(lambda: in_place(left))  # expect: 'NoneType' object is not callable
