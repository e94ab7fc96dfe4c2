# A view of one dimension takes a tuple of one index, and says what it does not do.
def attempt(call):
    try:
        print(call())
    except (TypeError, NotImplementedError, IndexError) as error:
        print(type(error).__name__, error)


view = memoryview(bytes(range(8))).cast("H")
array = bytearray(4)
writable = memoryview(array)
for key in ((), (0,), (0, 1), (slice(1),), (slice(1), slice(1)), ("a",), (True,), (9,), (slice(1), 1)):
    attempt(lambda: view[key])
    attempt(lambda: writable.__setitem__(key, 5))
# expect: NotImplementedError sub-views are not implemented
# expect: NotImplementedError sub-views are not implemented
# expect: 256
# expect: None
# expect: TypeError cannot index 1-dimension view with 2-element tuple
# expect: TypeError cannot index 1-dimension view with 2-element tuple
# expect: NotImplementedError multi-dimensional slicing is not implemented
# expect: NotImplementedError memoryview slice assignments are currently restricted to ndim = 1
# expect: NotImplementedError multi-dimensional slicing is not implemented
# expect: NotImplementedError memoryview slice assignments are currently restricted to ndim = 1
# expect: TypeError memoryview: invalid slice key
# expect: TypeError memoryview: invalid slice key
# expect: 770
# expect: None
# expect: IndexError index out of bounds on dimension 1
# expect: IndexError index out of bounds on dimension 1
# expect: TypeError memoryview: invalid slice key
# expect: TypeError memoryview: invalid slice key
print(array)  # expect: bytearray(b'\x05\x05\x00\x00')
