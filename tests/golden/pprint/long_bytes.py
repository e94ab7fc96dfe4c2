import pprint
pprint.pprint({"a": b"0123456789" * 5, "b": bytearray(b"0123456789" * 4)}, width=30)
# expect: {'a': b'01234567890123456789'
# expect:       b'01234567890123456789'
# expect:       b'0123456789',
# expect:  'b': bytearray(b'01234567'
# expect:                 b'89012345'
# expect:                 b'67890123'
# expect:                 b'45678901'
# expect:                 b'23456789')}
pprint.pprint(b"0123456789" * 5, width=30)
# expect: (b'012345678901234567890123'
# expect:  b'456789012345678901234567'
# expect:  b'89')
