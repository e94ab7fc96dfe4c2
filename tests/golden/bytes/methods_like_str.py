b = b"Hello, World"
print(b.upper(), b.lower(), b.split(b", "), b.replace(b"l", b"L", 2), b.find(b"World"), b.startswith(b"He"), b.count(b"o"))
# expect: b'HELLO, WORLD' b'hello, world' [b'Hello', b'World'] b'HeLLo, World' 7 True 2
print(b" a ".strip(), b"-".join([b"x", b"y"]), b"a:b".partition(b":"), b"ab".center(6, b"*"), b"7".zfill(3), b"a\nb".splitlines())
# expect: b'a' b'x-y' (b'a', b':', b'b') b'**ab**' b'007' [b'a', b'b']
print(b"abc".isalpha(), b"12".isdigit(), b"title case".title())  # expect: True True b'Title Case'
