raw = b"a\nb\r\nc\rd\r\n"
with open("n.txt", "wb") as f:
    f.write(raw)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("n.txt", newline=newline) as f:
        lines = f.readlines()
        print(repr(newline), lines, repr(f.newlines))
# expect: None ['a\n', 'b\n', 'c\n', 'd\n'] ('\r', '\n', '\r\n')
# expect: '' ['a\n', 'b\r\n', 'c\r', 'd\r\n'] ('\r', '\n', '\r\n')
# expect: '\n' ['a\n', 'b\r\n', 'c\rd\r\n'] None
# expect: '\r' ['a\nb\r', '\nc\r', 'd\r', '\n'] None
# expect: '\r\n' ['a\nb\r\n', 'c\rd\r\n'] None
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("o.txt", "w", newline=newline) as f:
        f.write("x\ny\r\nz\r")
    with open("o.txt", "rb") as f:
        print(repr(newline), f.read())
# expect: None b'x\ny\r\nz\r'
# expect: '' b'x\ny\r\nz\r'
# expect: '\n' b'x\ny\r\nz\r'
# expect: '\r' b'x\ry\r\rz\r'
# expect: '\r\n' b'x\r\ny\r\r\nz\r'
