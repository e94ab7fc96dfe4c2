class Odd:
    def __bytes__(self):
        return 5
print(b"%b|%s" % (memoryview(b"ab"), bytearray(b"cd")))  # expect: b'ab|cd'
for template, argument in [(b"x", b"y"), (bytearray(b"x"), bytearray()), (b"%b", Odd()), (b"%f", None), (b"%f", 10**400)]:
    try:
        print(template % argument)
    except TypeError as error:
        print(error)
# expect: not all arguments converted during bytes formatting
# expect: not all arguments converted during bytes formatting
# expect: __bytes__ returned non-bytes (type int)
# expect: float argument required, not NoneType
# expect: float argument required, not int
