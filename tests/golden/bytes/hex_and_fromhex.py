print(b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), b"\x01\xab\xcd\xef".hex("-", 2), bytes.fromhex("01 aB"))
# expect: 01ab 01:ab:cd 01ab-cdef b'\x01\xab'
try:
    bytes.fromhex("0g")
except ValueError as error:
    print(error)  # expect: non-hexadecimal number found in fromhex() arg at position 1
