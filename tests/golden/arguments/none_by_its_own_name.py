# The parsers of arguments call None by its name, not by that of its type; others do not.
def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: type("A", (), None))  # expect: type.__new__() argument 3 must be dict, not None
attempt(lambda: type(None, (), {}))  # expect: type.__new__() argument 1 must be str, not None
attempt(lambda: open("x", None))  # expect: open() argument 'mode' must be str, not None
attempt(lambda: "a".replace(None, "b"))  # expect: replace() argument 1 must be str, not None
attempt(lambda: (1).to_bytes(1, None))  # expect: to_bytes() argument 'byteorder' must be str, not None
attempt(lambda: bytes.fromhex(None))  # expect: fromhex() argument must be str, not None
attempt(lambda: format(1, None))  # expect: format() argument 2 must be str, not None
attempt(lambda: b"a".center(3, None))  # expect: center() argument 2 must be a byte string of length 1, not None
attempt(lambda: super(None, 1))  # expect: super() argument 1 must be a type, not NoneType
attempt(lambda: "a".partition(None))  # expect: must be str, not NoneType
attempt(lambda: "".join([None]))  # expect: sequence item 0: expected str instance, NoneType found
attempt(lambda: print(*None))  # expect: print() argument after * must be an iterable, not NoneType
