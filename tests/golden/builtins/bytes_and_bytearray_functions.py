print(bytes(2), bytes([1, 2]), bytes("a", "ascii"), bytearray(b"x"), bytes(bytearray(b"y")), bytes(), bytes(range(3)))
# expect: b'\x00\x00' b'\x01\x02' b'a' bytearray(b'x') b'y' b'' b'\x00\x01\x02'
