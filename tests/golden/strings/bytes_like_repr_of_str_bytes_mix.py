print(str(b"a\x00"), "%s" % b"x", f"{b'y'}", "{}".format(b"z"))  # expect: b'a\x00' b'x' b'y' b'z'
