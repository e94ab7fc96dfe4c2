class A:
    def __add__(self, o): print("A.add"); return NotImplemented
class B:
    def __radd__(self, o): print("B.radd"); return NotImplemented

try:
    A() + B()
except TypeError as error:
    print(error)
# expect: A.add
# expect: B.radd
# expect: unsupported operand type(s) for +: 'A' and 'B'
