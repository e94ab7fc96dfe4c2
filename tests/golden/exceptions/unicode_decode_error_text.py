try:
    b"ab\xff".decode("ascii")
except UnicodeDecodeError as error:
    print(error)  # expect: 'ascii' codec can't decode byte 0xff in position 2: ordinal not in range(128)
    print(error.start, error.end, error.reason, error.encoding)  # expect: 2 3 ordinal not in range(128) ascii
try:
    "a\u20ac".encode("latin-1")
except UnicodeEncodeError as error:
    print(error)  # expect: 'latin-1' codec can't encode character '\u20ac' in position 1: ordinal not in range(256)
