print(repr("a"), repr("it's"), repr('say "x"'), repr("both ' and \""))  # expect: 'a' "it's" 'say "x"' 'both \' and "'
print(repr("a\nb\t\\\r\0\x1b\x7f"), repr("\u00e9\u20ac\U0001f600\u200b\ud800"[:4]))
# expect: 'a\nb\t\\\r\x00\x1b\x7f' 'é€😀\u200b'
print(ascii("\u00e9\u20ac\U0001f600"))  # expect: '\xe9\u20ac\U0001f600'
