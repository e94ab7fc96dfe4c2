class Times:
    def __index__(self):
        return 2
data = bytearray(b"ab")
data *= Times()
print(data)  # expect: bytearray(b'abab')
for by in [1 + 2j, None, "a"]:
    try:
        data *= by
    except TypeError as error:
        print(error)
# expect: can't multiply sequence by non-int of type 'complex'
# expect: can't multiply sequence by non-int of type 'NoneType'
# expect: can't multiply sequence by non-int of type 'str'
print(data)  # expect: bytearray(b'abab')
