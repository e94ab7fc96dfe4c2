import struct
print(struct.pack("f", 1e100), struct.pack("@f", -1e100))  # expect: b'\x00\x00\x80\x7f' b'\x00\x00\x80\xff'
for format in ("<f", "=f", "!f", "e", "<e"):
    try:
        print(struct.pack(format, 1e100))
    except OverflowError as error:
        print(error)
# expect: float too large to pack with f format
# expect: float too large to pack with f format
# expect: float too large to pack with f format
# expect: float too large to pack with e format
# expect: float too large to pack with e format
