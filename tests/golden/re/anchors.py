import re

print(re.findall("a$", "a\na\n"), re.findall("a$", "a\na", re.M), re.search(r"a\Z", "a\n"), re.search(r"\Aa", "ba"), re.sub("^", "> ", "x\ny", flags=re.M), re.findall(r"\B.", "ab c"))
# expect: ['a'] ['a', 'a'] None None > x
# expect: > y ['b']
