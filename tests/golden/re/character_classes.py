import re

print(re.findall(r"\w", "a_1 \u00e9-"), re.findall(r"\s", "a b\t"), re.findall(r"[^a-c]", "abcd"), re.findall(r"[\]\-a]", "]-a"), re.findall(r"\bcat\b", "cat concat cat"), re.findall(r"\D\S\W", "a b,"), re.findall(r"[[a]", "[a"))
# expect: ['a', '_', '1', 'é'] [' ', '\t'] ['d'] [']', '-', 'a'] ['cat', 'cat'] [' b,'] ['[', 'a']
