b = b"abc"
print(b[0], b[-1], b[1:], b[::-1], list(b), 97 in b, b"bc" in b, b"" in b)
# expect: 97 99 b'bc' b'cba' [97, 98, 99] True True True
