import re

print(re.match("a+", "aab"), re.search("b", "aab"), re.fullmatch("a+", "aab"), re.match("b", "ab"))
# expect: <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(2, 3), match='b'> None None
m = re.search(r"(\w+)@(\w+)", "to user@host now")
print(m.group(), m.group(1), m.group(1, 2), m.groups(), m.start(), m.end(2), m.span(1), m[2], m.string[:2], m.lastindex, m.pos)
# expect: user@host user ('user', 'host') ('user', 'host') 3 12 (3, 7) host to 2 0
