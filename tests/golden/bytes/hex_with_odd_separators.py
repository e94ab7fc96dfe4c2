# The separator of hex() is counted before it is known to be text.
for sep in ((), (1,), "", "ab", ":", b":", 5, None, "\xe9", [], {1: 2}):
    try:
        print(b"abc".hex(sep))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError sep must be length 1.
# expect: TypeError sep must be str or bytes.
# expect: ValueError sep must be length 1.
# expect: ValueError sep must be length 1.
# expect: 61:62:63
# expect: 61:62:63
# expect: TypeError object of type 'int' has no len()
# expect: TypeError object of type 'NoneType' has no len()
# expect: ValueError sep must be ASCII.
# expect: ValueError sep must be length 1.
# expect: TypeError sep must be str or bytes.
