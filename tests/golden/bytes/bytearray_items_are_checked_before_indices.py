# A byte is looked at before the index that it is for; what is no iterable cannot be converted.
y = bytearray(b"abcdef")
statements = (
    "y[30] = -2", "y[30] = 'a'", "y[30] = 1", "y[-30] = 1", "y[None] = -2", "y[2**70] = -2", "y[1] = 2**70",
    "y[:] = None", "y[1:2] = object()", "y[:] = 1.5", "y[:] = 3", "y[:] = 'a'", "y[::2] = None", "y[1] = True", "y[-1] = 255",
)
for statement in statements:
    try:
        exec(statement)
        print(y)
    except Exception as error:
        print(statement, type(error).__name__, error)
# expect: y[30] = -2 ValueError byte must be in range(0, 256)
# expect: y[30] = 'a' TypeError 'str' object cannot be interpreted as an integer
# expect: y[30] = 1 IndexError bytearray index out of range
# expect: y[-30] = 1 IndexError bytearray index out of range
# expect: y[None] = -2 TypeError bytearray indices must be integers or slices, not NoneType
# expect: y[2**70] = -2 IndexError cannot fit 'int' into an index-sized integer
# expect: y[1] = 2**70 ValueError byte must be in range(0, 256)
# expect: y[:] = None TypeError cannot convert 'NoneType' object to bytearray
# expect: y[1:2] = object() TypeError cannot convert 'object' object to bytearray
# expect: y[:] = 1.5 TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: y[:] = 3 TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: y[:] = 'a' TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: y[::2] = None TypeError cannot convert 'NoneType' object to bytearray
# expect: bytearray(b'a\x01cdef')
# expect: bytearray(b'a\x01cde\xff')
