print(b"%d %s %x %b" % (5, b"x", 255, b"y"), b"%5d|" % 3)  # expect: b'5 x ff y' b'    3|'
