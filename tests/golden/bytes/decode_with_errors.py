print(b"h\xc3\xa9".decode() == "h\u00e9", b"a\xffb".decode("utf-8", "replace") == "a\ufffdb", b"a\xffb".decode("ascii", "ignore"), b"\xff".decode("latin-1") == "\u00ff", b"a\xff".decode(errors="backslashreplace"))
# expect: True True ab True a\xff
for data in (b"\xff", b"\xc3", b"\xe2\x82", b"\xed\xa0\x80"):
    try:
        data.decode()
    except UnicodeDecodeError as error:
        print(error)
# expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
