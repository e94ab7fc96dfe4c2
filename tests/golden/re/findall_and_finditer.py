import re

print(re.findall(r"\d+", "a1b22"), re.findall(r"(\w)(\d)", "a1b2"), re.findall(r"(a)|b", "ab"), [m.span() for m in re.finditer("a", "aba")], re.findall("", "ab"))
# expect: ['1', '22'] [('a', '1'), ('b', '2')] ['a', ''] [(0, 1), (2, 3)] ['', '', '']
