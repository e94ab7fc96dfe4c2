# Truth, __index__ and __float__ of a program's own classes are asked for.
import struct


class Odd:
    def __bool__(self):
        return False

    def __index__(self):
        return 258

    def __float__(self):
        return 1.5


print(struct.pack("<?Hd", Odd(), Odd(), Odd()))  # expect: b'\x00\x02\x01\x00\x00\x00\x00\x00\x00\xf8?'
print(struct.pack("?????", b"", [], {}, "", 0.0))  # expect: b'\x00\x00\x00\x00\x00'
buffer = bytearray(4)
struct.pack_into(">H", buffer, 1, Odd())
print(buffer)  # expect: bytearray(b'\x00\x01\x02\x00')
