import re

print(re.findall("A", "aA", re.I), re.findall("^b", "a\nb", re.M), re.search("a.b", "a\nb"), re.search("a.b", "a\nb", re.DOTALL).group(), re.match(r"""
    \d +   # digits
    [ ]? x
""", "12 x", re.VERBOSE).group(), re.match("(?i)AB", "ab").group(), re.compile("a", re.I | re.M).flags & re.I)
# expect: ['a', 'A'] ['b'] None a
# expect: b 12 x ab re.IGNORECASE
