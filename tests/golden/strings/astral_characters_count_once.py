s = "a\U0001f600b"
print(len(s), s[1] == "\U0001f600", s[2], s[::-1] == "b\U0001f600a", s.index("b"), ord(s[1]))
# expect: 3 True b True 2 128512
print([hex(ord(c)) for c in s])  # expect: ['0x61', '0x1f600', '0x62']
