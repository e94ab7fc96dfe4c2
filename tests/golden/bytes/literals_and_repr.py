print(b"abc", b"\x00\xff\n\t\\'", b'"', bytes([65, 66]), bytes(3), bytes("h\u00e9", "utf-8"), rb"\x", b"")
# expect: b'abc' b"\x00\xff\n\t\\'" b'"' b'AB' b'\x00\x00\x00' b'h\xc3\xa9' b'\\x' b''
