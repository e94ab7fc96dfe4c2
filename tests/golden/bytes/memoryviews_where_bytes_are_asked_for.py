# A memoryview may be looked for in bytes; ord() takes none. keepends is an int of C.
def attempt(call):
    try:
        print(call())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(lambda: memoryview(b"bc") in b"abcd")  # expect: True
attempt(lambda: memoryview(b"x") in bytearray(b"abc"))  # expect: False
attempt(lambda: 1.5 in b"abc")  # expect: TypeError a bytes-like object is required, not 'float'
attempt(lambda: ord(memoryview(b"x")))  # expect: TypeError ord() expected string of length 1, but memoryview found
attempt(lambda: ord(bytearray(b"x")))  # expect: 120
attempt(lambda: b"a\nb".splitlines(2**70))  # expect: OverflowError Python int too large to convert to C int
attempt(lambda: "a\nb".splitlines(2**31))  # expect: OverflowError Python int too large to convert to C int
attempt(lambda: "a\nb".splitlines(2))  # expect: ['a\n', 'b']
attempt(lambda: bytearray(b"a\nb").splitlines(keepends=-1))  # expect: [bytearray(b'a\n'), bytearray(b'b')]
