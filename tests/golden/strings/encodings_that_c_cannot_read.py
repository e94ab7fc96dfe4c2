# The names of an encoding and of an error handler are UTF-8 without a null character.
def attempt(call):
    try:
        print(call())
    except (ValueError, LookupError, TypeError) as error:
        print(type(error).__name__, ascii(str(error)))


for name in ("\ud800", "ut\0f", "nothing", None):
    attempt(lambda: "a".encode(name))
    attempt(lambda: b"a".decode(name))
    attempt(lambda: bytes("a", name))
    attempt(lambda: str(b"a", name))
    attempt(lambda: bytearray("a", "ascii", name))
    attempt(lambda: "a".encode("ascii", name))
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
# expect: ValueError 'embedded null character'
# expect: ValueError 'embedded null character'
# expect: ValueError 'embedded null character'
# expect: ValueError 'embedded null character'
# expect: ValueError 'embedded null character'
# expect: ValueError 'embedded null character'
# expect: LookupError 'unknown encoding: nothing'
# expect: LookupError 'unknown encoding: nothing'
# expect: LookupError 'unknown encoding: nothing'
# expect: LookupError 'unknown encoding: nothing'
# expect: bytearray(b'a')
# expect: b'a'
# expect: TypeError "encode() argument 'encoding' must be str, not None"
# expect: TypeError "decode() argument 'encoding' must be str, not None"
# expect: TypeError "bytes() argument 'encoding' must be str, not None"
# expect: TypeError "str() argument 'encoding' must be str, not None"
# expect: TypeError "bytearray() argument 'errors' must be str, not None"
# expect: TypeError "encode() argument 'errors' must be str, not None"
