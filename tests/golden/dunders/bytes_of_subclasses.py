class Text(str):
    def __bytes__(self):
        return b"own"
class Number(int):
    def __bytes__(self):
        return b"too"
print(bytes(Text("a")), bytes(Number(2)), bytearray(Number(2)))  # expect: b'own' b'too' bytearray(b'\x00\x00')
