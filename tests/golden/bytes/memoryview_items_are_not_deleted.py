for view in [memoryview(b"abc"), memoryview(bytearray(b"abc"))]:
    try:
        del view[0]
    except TypeError as error:
        print(error)
# expect: cannot modify read-only memory
# expect: cannot delete memory
