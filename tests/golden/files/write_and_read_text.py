with open("note.txt", "w") as f:
    print(f.write("first\nsecond\n"), f.name, f.mode, f.closed)  # expect: 13 note.txt w False
print(f.closed)  # expect: True
with open("note.txt") as f:
    print(repr(f.read()), repr(f.read()))  # expect: 'first\nsecond\n' ''
