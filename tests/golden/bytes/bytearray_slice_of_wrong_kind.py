for value in [1j, 1.5, 3, True, "a", None, object(), ValueError(), len, int]:
    b = bytearray(b"ab")
    try:
        b[0:1] = value
        print(b)
    except TypeError as error:
        print(error)
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: cannot convert 'NoneType' object to bytearray
# expect: cannot convert 'object' object to bytearray
# expect: cannot convert 'ValueError' object to bytearray
# expect: cannot convert 'builtin_function_or_method' object to bytearray
# expect: cannot convert 'type' object to bytearray
