for f in (lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes(["a"]), lambda: b"a" + "b", lambda: b"" .join(["a"]), lambda: "a" in b"abc"):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError bytes must be in range(0, 256)
# expect: ValueError bytes must be in range(0, 256)
# expect: TypeError string argument without an encoding
# expect: ValueError negative count
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError can't concat str to bytes
# expect: TypeError sequence item 0: expected a bytes-like object, str found
# expect: TypeError a bytes-like object is required, not 'str'
