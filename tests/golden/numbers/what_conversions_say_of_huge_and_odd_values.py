import array
for make in [lambda: float(bytearray(b"x")), lambda: bytes(-2**63), lambda: bytes(-2**64), lambda: array.array("i", [2**64])]:
    try:
        make()
    except (ValueError, OverflowError) as error:
        print(error)
# expect: could not convert string to float: bytearray(b'x')
# expect: negative count
# expect: cannot fit 'int' into an index-sized integer
# expect: Python int too large to convert to C long
