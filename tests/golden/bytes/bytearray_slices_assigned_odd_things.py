# What comes first when a bytearray is assigned to: the index or the step, the value, then the range.
def assign(key, value):
    array = bytearray(b"Hello World")
    try:
        array[key] = value
        print(array)
    except Exception as error:
        print(type(error).__name__, error)


for value in (b"", [], {}, b"abc"):
    for key in (slice(-4, -100, -6), slice(None, None, 2), slice(3, 1, 2)):
        assign(key, value)
# expect: bytearray(b'Hllo Wrld')
# expect: bytearray(b'el ol')
# expect: bytearray(b'Hello World')
# expect: bytearray(b'Hllo Wrld')
# expect: bytearray(b'el ol')
# expect: bytearray(b'Hello World')
# expect: bytearray(b'Hllo Wrld')
# expect: bytearray(b'el ol')
# expect: bytearray(b'Hello World')
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 2
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 6
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 0
assign(slice(None), "text")  # expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
assign(slice(None), 5)  # expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
assign(slice(None, None, 0), "text")  # expect: ValueError slice step cannot be zero
assign(slice(None, None, 0), [300])  # expect: ValueError slice step cannot be zero
assign("x", 300)  # expect: TypeError bytearray indices must be integers or slices, not str
assign(2**70, 300)  # expect: IndexError cannot fit 'int' into an index-sized integer
assign(2**60, 3)  # expect: IndexError bytearray index out of range
for size in (-1, -(2**63), -(2**63) - 1):
    try:
        bytes(size)
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError negative count
# expect: ValueError negative count
# expect: OverflowError cannot fit 'int' into an index-sized integer
