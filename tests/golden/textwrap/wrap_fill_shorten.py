import textwrap

text = "The quick brown fox jumps over the lazy dog near the river bank"
print(textwrap.wrap(text, 20))  # expect: ['The quick brown fox', 'jumps over the lazy', 'dog near the river', 'bank']
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
# expect: * The quick brown fox jumps
# expect:   over the lazy dog near the
# expect:   river bank
print(textwrap.shorten(text, 25), textwrap.wrap("abcdefghij", 4), textwrap.wrap("a-b long-word", 6))
# expect: The quick brown fox [...] ['abcd', 'efgh', 'ij'] ['a-b', 'long-', 'word']
