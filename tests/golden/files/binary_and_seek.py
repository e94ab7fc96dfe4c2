with open("b.bin", "wb") as f:
    f.write(bytes(range(10)))
with open("b.bin", "rb") as f:
    print(f.read(2), f.tell(), f.seek(-3, 2), f.read(), f.seek(0), f.read(1))
# expect: b'\x00\x01' 2 7 b'\x07\x08\t' 0 b'\x00'
