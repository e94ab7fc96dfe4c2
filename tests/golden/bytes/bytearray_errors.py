b = bytearray(b"abc")
for f in (lambda: b.append(256), lambda: b.append("a"), lambda: b.remove(1), lambda: b.__setitem__(5, 1), lambda: bytearray().pop(), lambda: hash(b)):
    try:
        f()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError value not found in bytearray
# expect: IndexError bytearray index out of range
# expect: IndexError pop from empty bytearray
# expect: TypeError unhashable type: 'bytearray'
