with open("n.txt", "wb") as f:
    f.write(b"a\r\nb\rc\n")
print(open("n.txt").readlines(), open("n.txt", newline="").readlines(), open("n.txt", newline="\r").read().count("\r"))
# expect: ['a\n', 'b\n', 'c\n'] ['a\r\n', 'b\r', 'c\n'] 2
