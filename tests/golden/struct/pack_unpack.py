import struct

print(struct.pack(">IhB", 1, -2, 3), struct.unpack("<H2s?", b"\x01\x02ab\x01"), struct.calcsize(">IhB"), struct.pack("<d", 1.5), struct.unpack(">f", b"\x3f\x80\x00\x00"), struct.pack("3s", b"abcd"), struct.pack("!q", -1))
# expect: b'\x00\x00\x00\x01\xff\xfe\x03' (513, b'ab', True) 7 b'\x00\x00\x00\x00\x00\x00\xf8?' (1.0,) b'abc' b'\xff\xff\xff\xff\xff\xff\xff\xff'
for f in (lambda: struct.pack("B", 256), lambda: struct.unpack("I", b"ab"), lambda: struct.pack("I", "a"), lambda: struct.pack("II", 1), lambda: struct.calcsize("y")):
    try:
        f()
    except struct.error as error:
        print(error)
# expect: ubyte format requires 0 <= number <= 255
# expect: unpack requires a buffer of 4 bytes
# expect: required argument is not an integer
# expect: pack expected 2 items for packing (got 1)
# expect: bad char in struct format
