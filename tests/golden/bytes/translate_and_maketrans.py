print(b"abcabc".translate(bytes.maketrans(b"ab", b"xy")), b"abcabc".translate(None, b"b"))
# expect: b'xycxyc' b'acac'
