# difference: When an int subclass's __pow__ gives up, CPython goes on to the slot of int behind it; here pow() with a modulus is refused.
class Odd(int):
    def __pow__(self, other, mod=None):
        return NotImplemented
try:
    print(pow(Odd(2), 3, 5))
except TypeError as error:
    print(error)
# cpython: 3
# here: unsupported operand type(s) for ** or pow(): 'Odd', 'int', 'int'
