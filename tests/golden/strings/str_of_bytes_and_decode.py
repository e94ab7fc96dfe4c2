print(str(b"ab"), str(b"ab", "ascii"), str(b"\xc3\xa9", encoding="utf-8") == "\u00e9", str(), str(None), str(1.0))
# expect: b'ab' ab True  None 1.0
