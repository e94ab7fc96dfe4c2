view = memoryview(b"abc")
try:
    view[0] = 1
except TypeError as error:
    print(error)  # expect: cannot modify read-only memory
print(view[::-1].tobytes(), view.format, view.itemsize)  # expect: b'cba' B 1
