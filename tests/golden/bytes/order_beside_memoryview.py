values = [b"a", bytearray(b"b"), memoryview(b"a")]
for a in values:
    for b in values:
        try:
            print(a < b, a >= b)
        except TypeError as error:
            print(error)
# expect: False True
# expect: True False
# expect: '<' not supported between instances of 'bytes' and 'memoryview'
# expect: False True
# expect: False True
# expect: False True
# expect: '<' not supported between instances of 'memoryview' and 'bytes'
# expect: True False
# expect: '<' not supported between instances of 'memoryview' and 'memoryview'
try:
    b"abc".hex("-", 2**31)
except OverflowError as error:
    print(error)  # expect: Python int too large to convert to C int
