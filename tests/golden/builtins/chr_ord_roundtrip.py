print(all(ord(chr(n)) == n for n in (0, 65, 255, 0x3b1, 0xffff, 0x1f40d, 0x10ffff)))  # expect: True
