class A:
    def __add__(self, o): print("add"); return NotImplemented
    def __radd__(self, o): print("radd"); return 1

try:
    A() + A()  # expect: add
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'A' and 'A'
