# A step of 0 is found out before a bad start or stop; an index of more than 64 bits before the kind of sequence.
from array import array

makers = (
    lambda: [1, 2, 3], lambda: (1, 2), lambda: "abc", lambda: b"abc", lambda: bytearray(b"abc"), lambda: range(5),
    lambda: memoryview(bytearray(b"abcd")), lambda: array("i", [1, 2]),
)
for make in makers:
    for statement in ("y['a'::0]", "y[:'a':0] = [1]", "del y['a'::0]", "y[1:'a':'b']", "y[2**80]", "y[2**80] = 1"):
        y = make()
        try:
            exec(statement)
        except Exception as error:
            print(type(y).__name__, statement, type(error).__name__, error)
# expect: list y['a'::0] ValueError slice step cannot be zero
# expect: list y[:'a':0] = [1] ValueError slice step cannot be zero
# expect: list del y['a'::0] ValueError slice step cannot be zero
# expect: list y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: list y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: list y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: tuple y['a'::0] ValueError slice step cannot be zero
# expect: tuple y[:'a':0] = [1] TypeError 'tuple' object does not support item assignment
# expect: tuple del y['a'::0] TypeError 'tuple' object does not support item deletion
# expect: tuple y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: tuple y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: tuple y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: str y['a'::0] ValueError slice step cannot be zero
# expect: str y[:'a':0] = [1] TypeError 'str' object does not support item assignment
# expect: str del y['a'::0] TypeError 'str' object does not support item deletion
# expect: str y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: str y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: str y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: bytes y['a'::0] ValueError slice step cannot be zero
# expect: bytes y[:'a':0] = [1] TypeError 'bytes' object does not support item assignment
# expect: bytes del y['a'::0] TypeError 'bytes' object does not support item deletion
# expect: bytes y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: bytes y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: bytes y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: bytearray y['a'::0] ValueError slice step cannot be zero
# expect: bytearray y[:'a':0] = [1] ValueError slice step cannot be zero
# expect: bytearray del y['a'::0] ValueError slice step cannot be zero
# expect: bytearray y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: bytearray y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: bytearray y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: range y['a'::0] ValueError slice step cannot be zero
# expect: range y[:'a':0] = [1] TypeError 'range' object does not support item assignment
# expect: range del y['a'::0] TypeError 'range' object does not support item deletion
# expect: range y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: range y[2**80] IndexError range object index out of range
# expect: range y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: memoryview y['a'::0] ValueError slice step cannot be zero
# expect: memoryview y[:'a':0] = [1] TypeError a bytes-like object is required, not 'list'
# expect: memoryview del y['a'::0] TypeError cannot delete memory
# expect: memoryview y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: memoryview y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: memoryview y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
# expect: array y['a'::0] ValueError slice step cannot be zero
# expect: array y[:'a':0] = [1] ValueError slice step cannot be zero
# expect: array del y['a'::0] ValueError slice step cannot be zero
# expect: array y[1:'a':'b'] TypeError slice indices must be integers or None or have an __index__ method
# expect: array y[2**80] IndexError cannot fit 'int' into an index-sized integer
# expect: array y[2**80] = 1 IndexError cannot fit 'int' into an index-sized integer
