# What is sought is looked at before where: also where nothing can be found.
def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


for text in ("abc", b"abc", bytearray(b"abc")):
    wrong = b"a" if isinstance(text, str) else "a"
    for name in ("count", "find", "rfind", "index", "rindex", "startswith", "endswith"):
        attempt(lambda: getattr(text, name)(wrong, 3, 1))
        attempt(lambda: getattr(text, name)(text[:0], 4, 1))
# expect: TypeError must be str, not bytes
# expect: 0
# expect: TypeError must be str, not bytes
# expect: -1
# expect: TypeError must be str, not bytes
# expect: -1
# expect: TypeError must be str, not bytes
# expect: ValueError substring not found
# expect: TypeError must be str, not bytes
# expect: ValueError substring not found
# expect: TypeError startswith first arg must be str or a tuple of str, not bytes
# expect: False
# expect: TypeError endswith first arg must be str or a tuple of str, not bytes
# expect: False
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: 0
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: -1
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: -1
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: ValueError subsection not found
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: ValueError subsection not found
# expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
# expect: False
# expect: TypeError endswith first arg must be bytes or a tuple of bytes, not str
# expect: False
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: 0
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: -1
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: -1
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: ValueError subsection not found
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: ValueError subsection not found
# expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
# expect: False
# expect: TypeError endswith first arg must be bytes or a tuple of bytes, not str
# expect: False
