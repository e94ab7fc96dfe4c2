with open("f", "w") as f:
    f.write("one")
with open("f", "a+") as f:
    print(f.tell(), f.read() == "")  # expect: 3 True
    f.seek(0)
    print(f.read(1))  # expect: o
    f.write("two")
    f.seek(0)
    print(f.read(), f.mode)  # expect: onetwo a+
with open("f", "r+b") as f:
    f.write(b"X")
    f.seek(2)
    print(f.read(), f.mode, f.raw.mode)  # expect: b'etwo' rb+ rb+
with open("g", "x+") as f:
    print(f.write("new"), f.seek(0), f.read(), f.mode)  # expect: 3 0 new x+
with open("f", "rb", buffering=0) as f:
    print(type(f).__name__, f.mode, f.read(2), f.readall(), f.read(1))  # expect: FileIO rb b'Xn' b'etwo' b''
