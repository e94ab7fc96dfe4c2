print(R"\d", b'\x41', rB"\x", F"{1}", fr"{2}\n", u"plain")  # expect: \d b'A' b'\\x' 1 2\n plain
